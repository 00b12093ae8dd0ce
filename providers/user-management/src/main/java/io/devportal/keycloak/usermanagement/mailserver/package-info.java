// SPDX-License-Identifier: Apache-2.0
/**
 * Showing, changing and testing the mail server of a realm: Keycloak's own settings, with a password that nobody
 * can read. Start at {@link MailServerService}. Rows G5, G6; E-10.
 */
package io.devportal.keycloak.usermanagement.mailserver;
