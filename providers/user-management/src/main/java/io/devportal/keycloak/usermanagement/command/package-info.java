// SPDX-License-Identifier: Apache-2.0
/**
 * The set-up and the removal from a terminal (B18): {@code java -jar user-management-VERSION.jar}. It runs without a Keycloak
 * beside it, so it knows nothing but Java and harmless text, and leaves the work to the server. Start at {@link
 * io.devportal.keycloak.usermanagement.command.SetUpCommand}.
 */
package io.devportal.keycloak.usermanagement.command;
