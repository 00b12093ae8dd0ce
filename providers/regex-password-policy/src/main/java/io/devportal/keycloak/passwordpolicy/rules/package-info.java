// SPDX-License-Identifier: Apache-2.0
/**
 * Rules with names, sets of them, and what they say about a password (G13-G17, B6, H-11, H-12). No Keycloak here: where the
 * texts of a policy come from is the business of {@code policy}. Start in {@link PasswordRules}.
 */
package io.devportal.keycloak.passwordpolicy.rules;
