// SPDX-License-Identifier: Apache-2.0
/** Catches the mails that Keycloak sends. Start reading at {@link io.devportal.keycloak.testserver.mail.MailCatcher}. */
package io.devportal.keycloak.testserver.mail;
