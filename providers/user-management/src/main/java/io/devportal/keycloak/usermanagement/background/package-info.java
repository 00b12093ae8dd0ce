// SPDX-License-Identifier: Apache-2.0
/**
 * Work that no request waits for: on a timer, on threads of its own. Start at
 * {@link io.devportal.keycloak.usermanagement.background.NodeTimer}.
 */
package io.devportal.keycloak.usermanagement.background;
