// SPDX-License-Identifier: Apache-2.0
/**
 * Reports all violated rules of a password at once, in the reader's language (B5, H-01): Keycloak itself stops at
 * the first one. Start at {@link CollectingPolicyManagerProvider}.
 */
package io.devportal.keycloak.passwordpolicy.failures;
