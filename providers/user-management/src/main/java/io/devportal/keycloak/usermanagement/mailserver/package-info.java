// SPDX-License-Identifier: Apache-2.0
/**
 * The mail server of a realm as portal admins see it, change it and try it: Keycloak's own settings, with a password that
 * nobody reads. Start at {@link io.devportal.keycloak.usermanagement.mailserver.MailServerService}. Rows G5, G6; E-10.
 */
package io.devportal.keycloak.usermanagement.mailserver;
