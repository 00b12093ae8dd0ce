// SPDX-License-Identifier: Apache-2.0
/**
 * Ends sessions, tokens and unfinished sign-ins when an account is disabled. Start at {@link SessionEnding};
 * {@link DisabledAccountListener} handles accounts disabled in Keycloak's own console. Rows,
 *
 */
package io.devportal.keycloak.usermanagement.suspension;
