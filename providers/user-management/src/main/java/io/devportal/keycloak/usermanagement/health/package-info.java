// SPDX-License-Identifier: Apache-2.0
/**
 * Says whether the gate stands and mails leave, over the API and in the server's log. Each
 * {@link io.devportal.keycloak.usermanagement.health.Check} has a finding; all are listed in
 * {@link io.devportal.keycloak.usermanagement.health.RealmChecks} and
 * {@link io.devportal.keycloak.usermanagement.health.ServerChecks}. Start there. Rows L43.
 */
package io.devportal.keycloak.usermanagement.health;
