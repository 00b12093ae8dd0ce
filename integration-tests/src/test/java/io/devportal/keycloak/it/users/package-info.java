// SPDX-License-Identifier: Apache-2.0
/**
 * People who have an account: the gate in front of it, its end, and what disabling takes away. Start reading at {@link
 * io.devportal.keycloak.it.users.GateIT}.
 */
package io.devportal.keycloak.it.users;
