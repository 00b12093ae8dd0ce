// SPDX-License-Identifier: Apache-2.0
/**
 * Mails: the durable outbox, its worker and how a mail is written. Start at
 * {@link io.devportal.keycloak.usermanagement.notification.Outbox}. Rows G9, G10, B4; R-01, G-01, G-02.
 */
package io.devportal.keycloak.usermanagement.notification;
