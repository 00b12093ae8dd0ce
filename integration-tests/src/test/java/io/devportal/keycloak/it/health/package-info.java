// SPDX-License-Identifier: Apache-2.0
/**
 * What the health check and the metrics say about a realm, and whether it is true. Start reading at {@link
 * io.devportal.keycloak.it.health.HealthIT}.
 */
package io.devportal.keycloak.it.health;
