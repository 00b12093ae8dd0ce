// SPDX-License-Identifier: Apache-2.0
/**
 * Catches the mails that Keycloak sends and shows them to a person in the browser; the integration tests read them
 * through the same classes. Start reading at {@link io.devportal.keycloak.tryit.mail.MailCatcher}.
 */
package io.devportal.keycloak.tryit.mail;
