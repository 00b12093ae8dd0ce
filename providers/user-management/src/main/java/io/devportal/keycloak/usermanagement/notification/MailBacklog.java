// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

/**
 * The unsent mails of a realm.
 *
 * @param waiting those that will be tried again, the one that is being sent included
 * @param failed those given up for another reason than their recipient
 * @param refused those that were given up, or wait, because of their recipient
 * @param oldestWaitingSince milliseconds since the epoch, or null when none waits for another reason than its recipient
 * @param lastError why the newest of the failed ones failed, else of the waiting ones; null without an error
 */
public record MailBacklog(long waiting, long failed, long refused, Long oldestWaitingSince, String lastError) {}
