// SPDX-License-Identifier: Apache-2.0
/**
 * Checks whether the gate is closed and mails are sent, for {@code GET health} and the server's log. Each
 * {@link Check} returns a finding; all are listed in {@link RealmChecks} and {@link ServerChecks}. Start there.
 * Rows L43.
 */
package io.devportal.keycloak.usermanagement.health;
