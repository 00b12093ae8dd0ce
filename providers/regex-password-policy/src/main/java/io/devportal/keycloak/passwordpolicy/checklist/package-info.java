// SPDX-License-Identifier: Apache-2.0
/**
 * The rules that a password field shows while somebody types (B5): over HTTP at
 * {@code /realms/{realm}/portal-password-rules}, and as a realm attribute for templates. Start at
 * {@link Checklist}.
 */
package io.devportal.keycloak.passwordpolicy.checklist;
