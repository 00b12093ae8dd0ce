// SPDX-License-Identifier: Apache-2.0
/**
 * Normalizes and validates the profile data that people enter, in Keycloak's forms and in ours, before it is
 * stored. Start at {@link TypedProfileProvider}. Row L28; G-03, K-07.
 */
package io.devportal.keycloak.usermanagement.profile;
