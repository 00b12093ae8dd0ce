// SPDX-License-Identifier: Apache-2.0
/**
 * All reasons why a password is refused in one answer, in the reader's language (B5, H-01): Keycloak itself stops at the
 * first one. Start in {@link CollectingPolicyManagerProvider}.
 */
package io.devportal.keycloak.passwordpolicy.failures;
