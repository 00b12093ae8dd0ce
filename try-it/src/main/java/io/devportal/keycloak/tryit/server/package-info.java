// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the unmodified Keycloak distribution as a child process: the try-out and the integration tests share this code.
 * Start reading at {@link io.devportal.keycloak.tryit.server.KeycloakHome}, then
 * {@link io.devportal.keycloak.tryit.server.KeycloakProcess}.
 */
package io.devportal.keycloak.tryit.server;
