// SPDX-License-Identifier: Apache-2.0
/**
 * Waiting requests, mails and decisions as metrics on Keycloak's own {@code /metrics}. Start at
 * {@link MetricsRefresh}. Row B17.
 */
package io.devportal.keycloak.usermanagement.metrics;
