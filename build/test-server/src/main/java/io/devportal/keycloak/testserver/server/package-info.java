// SPDX-License-Identifier: Apache-2.0
/**
 * Runs the unmodified Keycloak distribution as a child process, for the try-out, the integration tests and the
 * benchmarks. Start at {@link KeycloakHome}, then {@link KeycloakProcess}.
 */
package io.devportal.keycloak.testserver.server;
