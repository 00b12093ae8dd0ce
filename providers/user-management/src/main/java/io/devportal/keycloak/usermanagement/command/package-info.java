// SPDX-License-Identifier: Apache-2.0
/**
 * Set-up and removal from a terminal (B18): {@code java -jar user-management-VERSION.jar}. Runs without Keycloak on
 * the class path, so it uses only the JDK and the package {@code text}; the server does the work. Start at
 * {@link SetUpCommand}.
 */
package io.devportal.keycloak.usermanagement.command;
