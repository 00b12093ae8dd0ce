// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the unmodified Keycloak distribution as a child process: the try-out, the integration tests and the benchmarks share this code.
 * Start reading at {@link io.devportal.keycloak.testserver.server.KeycloakHome}, then
 * {@link io.devportal.keycloak.testserver.server.KeycloakProcess}.
 */
package io.devportal.keycloak.testserver.server;
