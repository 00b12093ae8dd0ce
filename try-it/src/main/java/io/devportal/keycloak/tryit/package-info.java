// SPDX-License-Identifier: Apache-2.0
/**
 * The try-out: one command starts Keycloak with the portal, its demo people and a mail inbox on this machine. Start
 * at {@link TryIt}.
 */
package io.devportal.keycloak.tryit;
