// SPDX-License-Identifier: Apache-2.0
/**
 * Says whether the gate stands and mails leave, over the API and in the server's log. Each check is a
 * {@link io.devportal.keycloak.usermanagement.health.Question}; start at
 * {@link io.devportal.keycloak.usermanagement.health.HealthService}. Rows L43.
 */
package io.devportal.keycloak.usermanagement.health;
