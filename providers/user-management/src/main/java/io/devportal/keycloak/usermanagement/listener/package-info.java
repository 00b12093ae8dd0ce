// SPDX-License-Identifier: Apache-2.0
/**
 * What the listeners of ours to Keycloak's events have in common. Start at
 * {@link io.devportal.keycloak.usermanagement.listener.GlobalListenerFactory}.
 */
package io.devportal.keycloak.usermanagement.listener;
