// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.link.ActivationLink;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Shows the outbox to a caller, and retries failed mails. Throws {@link Refusal}. */
record MailsService(KeycloakSession session, RealmModel realm, Caller caller) {

    record MailFilter(ListedMails.Wanted wanted, int first, int max) {}

    /** @param total how many there are of those that are wanted, on all pages */
    record MailList(long total, List<Mail> mails) {}

    /**
     * Newest first.
     *
     * @param filter read once it is clear that the caller may see any
     */
    MailList list(Supplier<MailFilter> filter) {
        AccessRules.require(caller, Action.LIST_MAILS);
        MailFilter asked = filter.get();
        ListedMails mails = new ListedMails(session, realm);
        return new MailList(mails.count(asked.wanted()), mails.list(asked.wanted(), asked.first(), asked.max()));
    }

    /**
     * Now. Refused when it is on its way, sent or no longer true.
     *
     * @param body read once it is clear that the caller may; may throw
     */
    Mail sendAgain(String id, Runnable body) {
        AccessRules.require(caller, Action.SEND_MAIL_AGAIN);
        body.run();
        Outbox outbox = new Outbox(session, realm);
        Mail mail = outbox.find(id).orElseThrow(() -> new Refusal(Denial.notFound()));
        if (!outbox.sendAgain(mail)) {
            throw new Refusal(notOpen(mail.status(), newLinkPage(mail)));
        }
        Mail again = outbox.find(id).orElseThrow();
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(OperationType.ACTION, "PORTAL_MAIL", "mails", again.id(), "retry")
                        .showing(MailRepresentation.of(again)));
        return again;
    }

    /** @param newLinkPage where the person asks for a new link, or null for a mail without one */
    static Denial notOpen(MailStatus status, String newLinkPage) {
        return new Denial(
                Kind.CONFLICT,
                "mail_not_open",
                "This mail is " + status + ". Only a WAITING or FAILED mail can be sent again."
                        + (newLinkPage == null
                                ? ""
                                : " For a new activation link, POST users/{id}/activation-email; the person gets one on "
                                        + newLinkPage + " as well."),
                Map.of("status", status.name()));
    }

    private String newLinkPage(Mail mail) {
        return mail.kind().carriesActivationLink() ? new ActivationLink(session, realm).renewalPage() : null;
    }
}
