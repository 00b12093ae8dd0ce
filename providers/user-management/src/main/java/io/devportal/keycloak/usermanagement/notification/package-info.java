// SPDX-License-Identifier: Apache-2.0
/**
 * Mails: the durable outbox, its worker, and the rendering of mails. Start at {@link Outbox}. Rows G9, G10, B4;
 * R-01, G-01, G-02.
 */
package io.devportal.keycloak.usermanagement.notification;
