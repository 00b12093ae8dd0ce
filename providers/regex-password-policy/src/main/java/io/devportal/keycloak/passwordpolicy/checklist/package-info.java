// SPDX-License-Identifier: Apache-2.0
/**
 * The rules as a password field shows them while somebody types (B5): {@code GET /realms/{realm}/portal-password-rules}.
 * Start in {@link PasswordRulesResource}.
 */
package io.devportal.keycloak.passwordpolicy.checklist;
