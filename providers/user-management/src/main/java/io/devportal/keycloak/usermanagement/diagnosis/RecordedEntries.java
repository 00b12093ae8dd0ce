// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.By;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.Kind;
import io.devportal.keycloak.usermanagement.notification.MailRecord;
import java.util.ArrayList;
import java.util.List;

/** Timeline entries from our own tables: origin, decision, activation and mails. Independent of Keycloak's events. */
final class RecordedEntries {

    private RecordedEntries() {}

    static List<TimelineEntry> of(Account account) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(TimelineEntry.of(account.createdAt(), "account-1", came(account)));
        Decision decision = account.decision();
        if (decision != null) {
            boolean isRejected = account.status() == AccountStatus.REJECTED;
            By by = decision.byId() == null ? null : new By(decision.byId(), decision.byName(), null);
            entries.add(TimelineEntry.of(decision.at(), "account-2", isRejected ? Kind.REJECTED : Kind.APPROVED)
                    .by(by)
                    .with("reason", decision.reason()));
        }
        if (account.activatedAt() != null) {
            entries.add(TimelineEntry.of(account.activatedAt(), "account-3", Kind.ACTIVATED));
        }
        return entries;
    }

    private static Kind came(Account account) {
        return switch (account.origin()) {
            case REGISTRATION -> Kind.SIGNED_UP;
            case IDENTITY_PROVIDER -> Kind.CAME_BY_IDENTITY_PROVIDER;
            case INVITATION -> Kind.INVITED;
        };
    }

    /** When it was made; when it left is a detail. */
    static TimelineEntry of(MailRecord mail) {
        TimelineEntry entry = TimelineEntry.of(mail.createdAt(), "mail-" + mail.id(), Kind.MAIL)
                .named(mail.kind().name())
                .with("status", mail.status().name());
        if (mail.sentAt() != null) {
            entry = entry.with("sentTimestamp", Long.toString(mail.sentAt()));
        }
        return mail.hasFailed() && mail.sentAt() == null
                ? entry.with("trouble", mail.isRefusedForAddress() ? "address" : "mail-server")
                : entry;
    }
}
