// SPDX-License-Identifier: Apache-2.0
/**
 * Disabling an account ends what the person holds: sessions, tokens, sign-ins on the way. Start at
 * {@link io.devportal.keycloak.usermanagement.suspension.SessionEnding}; who disables people in Keycloak's own console is heard by
 * {@link io.devportal.keycloak.usermanagement.suspension.DisabledAccountListener}. Rows.
 */
package io.devportal.keycloak.usermanagement.suspension;
