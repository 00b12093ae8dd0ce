// SPDX-License-Identifier: Apache-2.0
/** Catches the mails that Keycloak sends. Start at {@link MailCatcher}. */
package io.devportal.keycloak.testserver.mail;
