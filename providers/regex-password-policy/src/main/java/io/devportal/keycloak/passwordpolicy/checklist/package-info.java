// SPDX-License-Identifier: Apache-2.0
/**
 * The rules as a password field shows them while somebody types (B5): over HTTP at
 * {@code /realms/{realm}/portal-password-rules}, and as a realm attribute for templates. Start in {@link Checklist}.
 */
package io.devportal.keycloak.passwordpolicy.checklist;
