// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.link.ActivationLink;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.rest.StateParameter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** {@code mails}: the outbox, and sending again what failed. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class MailsResource {

    /**
     * A mail of the outbox; its text and link are made when it leaves and are never part of it.
     *
     * @param dueTimestamp milliseconds since the epoch: when a waiting mail is tried next
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
                    mail.lastError());
        }
    }

    /** @param total how many there are in this state, on all pages */
    public record MailsRepresentation(long total, List<MailRepresentation> mails) {}

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final Answers answers;

    public MailsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * Newest first.
     *
     * @param state WAITING, SENDING, SENT, FAILED or CANCELLED; absent for all
     */
    @GET
    public MailsRepresentation list(
            @QueryParam("state") String state, @QueryParam("first") String first, @QueryParam("max") String max) {
        return answers.reading("state", "first", "max").of(() -> {
            AccessRules.requireMayDecideRequests(caller);
            MailStatus status = StateParameter.of(state, MailStatus.class);
            Page page = Page.of(first, max);
            Mails mails = new Mails(session);
            return new MailsRepresentation(
                    mails.count(realm.getId(), status),
                    mails.list(realm.getId(), status, page.first(), page.max()).stream()
                            .map(MailRepresentation::of)
                            .toList());
        });
    }

    /** Sends a failed or waiting mail again, now. 409 when it is on its way, sent or no longer true. */
    @POST
    @Path("{id}/retry")
    public MailRepresentation retry(@PathParam("id") String id) {
        return answers.of(() -> {
            AccessRules.requireMayDecideRequests(caller);
            Outbox outbox = new Outbox(session, realm);
            Mail mail = outbox.find(id).orElseThrow(() -> new Refusal(new Denial.NotFound()));
            if (!outbox.sendAgain(mail)) {
                throw new Refusal(new Denial.MailNotOpen(mail.status().name(), newLinkPage(mail)));
            }
            MailRepresentation again = MailRepresentation.of(outbox.find(id).orElseThrow());
            new Audit(session, caller).sentAgain(again.id(), again);
            return again;
        });
    }

    private String newLinkPage(Mail mail) {
        return mail.kind().carriesActivationLink() ? new ActivationLink(session, realm).renewalPage() : null;
    }
}
