// SPDX-License-Identifier: Apache-2.0
/**
 * What people say about themselves, in every form that Keycloak or we show them: brought into one spelling, and judged
 * before it is stored. Start at {@link io.devportal.keycloak.usermanagement.profile.TypedProfileProvider}. Row L28; G-03,
 * K-07.
 */
package io.devportal.keycloak.usermanagement.profile;
