// SPDX-License-Identifier: Apache-2.0
/**
 * What our listeners to Keycloak's events have in common: they are at work in every realm, and what they guard fails with
 * them. Start at {@link io.devportal.keycloak.usermanagement.listener.Guard}.
 */
package io.devportal.keycloak.usermanagement.listener;
