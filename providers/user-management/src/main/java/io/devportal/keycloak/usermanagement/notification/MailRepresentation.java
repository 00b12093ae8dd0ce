// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A mail in the outbox. Its text and link are created at the time of sending, and are never part of it.
 *
 * @param dueTimestamp milliseconds since the epoch: when a waiting mail is tried next
 * @param createdTimestamp the same, when what it tells of happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MailRepresentation(
        String id,
        String kind,
        String status,
        String recipient,
        String accountId,
        int attempts,
        long dueTimestamp,
        long createdTimestamp,
        String lastError) {

    static MailRepresentation of(Mail mail) {
        return new MailRepresentation(
                mail.id(),
                mail.kind().name(),
                mail.status().name(),
                mail.recipient() == null ? null : mail.recipient().address(),
                mail.accountId(),
                mail.attempts(),
                mail.dueAt(),
                mail.createdAt(),
                mail.lastError());
    }
}
