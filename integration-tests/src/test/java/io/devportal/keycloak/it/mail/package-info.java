// SPDX-License-Identifier: Apache-2.0
/**
 * What the mails say, and the outbox when the mail server fails. Start reading at {@link
 * io.devportal.keycloak.it.mail.MailIT}.
 */
package io.devportal.keycloak.it.mail;
