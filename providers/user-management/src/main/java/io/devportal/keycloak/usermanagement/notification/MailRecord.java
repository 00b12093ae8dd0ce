// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

/**
 * The delivery status of a mail to the person it is about; without address, link and text.
 *
 * @param linkGeneration of the activation link in it, or null
 * @param createdAt milliseconds since the epoch
 * @param sentAt milliseconds since the epoch, or null while it has not left
 * @param dueAt milliseconds since the epoch: when a waiting one is tried next
 * @param isRefusedForAddress whether its last try failed because of whom it goes to, and not because of the mail server
 * @param isToEarlierAddress whether it goes to another address than the account has by now: its link opens nothing
 */
public record MailRecord(
        String id,
        MailKind kind,
        MailStatus status,
        Integer linkGeneration,
        long createdAt,
        Long sentAt,
        long dueAt,
        boolean hasFailed,
        boolean isRefusedForAddress,
        boolean isToEarlierAddress) {}
