// SPDX-License-Identifier: Apache-2.0
/**
 * Named rules, sets of them, and checking a password against them (G13-G17, B6, H-11, H-12). Independent of
 * Keycloak: {@code policy} reads the configuration. Start at {@link PasswordRules}.
 */
package io.devportal.keycloak.passwordpolicy.rules;
