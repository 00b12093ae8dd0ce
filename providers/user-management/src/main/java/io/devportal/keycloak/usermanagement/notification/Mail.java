// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

/**
 * A mail in the outbox. It stores its recipient, because the account of a rejected person no longer exists when it is
 * sent; it never contains a link.
 *
 * @param accountId user id of the account that the mail is about, or null for a mail about several
 * @param invitationId of the invitation that the mail is about, or null
 * @param linkGeneration generation of the link to build at send time, or null
 * @param attempts how often a worker claimed it
 * @param dueAt milliseconds since the epoch: when to try next, or until when a claim holds
 * @param lastError why the last attempt failed, or null
 * @param createdAt milliseconds since the epoch
 */
public record Mail(
        String id,
        String realmId,
        String accountId,
        String invitationId,
        MailKind kind,
        Recipient recipient,
        Integer linkGeneration,
        MailStatus status,
        int attempts,
        long dueAt,
        String lastError,
        long createdAt) {

    /** @param locale language tag, or null for the realm's default */
    public record Recipient(String address, String name, String locale) {}
}
