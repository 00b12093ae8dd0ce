// SPDX-License-Identifier: Apache-2.0
/**
 * What waits and what was decided, on Keycloak's own {@code /metrics}. Start at
 * {@link io.devportal.keycloak.usermanagement.metrics.MetricsRefresh}. Row B17.
 */
package io.devportal.keycloak.usermanagement.metrics;
