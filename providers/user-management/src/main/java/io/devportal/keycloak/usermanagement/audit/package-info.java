// SPDX-License-Identifier: Apache-2.0
/**
 * Keycloak admin events of what was done, and of what was refused. Start at
 * {@link io.devportal.keycloak.usermanagement.audit.Audit}. Row B15.
 */
package io.devportal.keycloak.usermanagement.audit;
