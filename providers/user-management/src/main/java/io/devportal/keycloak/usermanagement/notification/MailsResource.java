// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.notification.MailsService.MailFilter;
import io.devportal.keycloak.usermanagement.notification.MailsService.MailList;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.EnumParameter;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.rest.SearchParameter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** {@code mails}: the outbox, and retrying failed mails. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class MailsResource {

    /** @param total how many there are in this state and with this address, on all pages */
    public record MailsRepresentation(long total, List<MailRepresentation> mails) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public MailsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * Newest first.
     *
     * @param state WAITING, SENDING, SENT, FAILED or CANCELLED; absent for all
     * @param search anywhere in the address of the recipient
     */
    @GET
    public MailsRepresentation list(
            @QueryParam("state") String state,
            @QueryParam("search") String search,
            @QueryParam("first") String first,
            @QueryParam("max") String max) {
        return answers.reading("state", "search", "first", "max").of(() -> {
            MailList list = service().list(() -> {
                ListedMails.Wanted wanted = new ListedMails.Wanted(
                        EnumParameter.of("state", state, MailStatus.class), SearchParameter.of("search", search));
                Page page = Page.of(first, max);
                return new MailFilter(wanted, page.first(), page.max());
            });
            return new MailsRepresentation(
                    list.total(),
                    list.mails().stream().map(MailRepresentation::of).toList());
        });
    }

    /** Sends a failed or waiting mail again, now. 409 when it is on its way, sent or no longer true. */
    @POST
    @Path("{id}/retry")
    public MailRepresentation retry(@PathParam("id") String id, InputStream body) {
        return answers.of(() -> MailRepresentation.of(service().sendAgain(id, new JsonBody(body)::requireNothing)));
    }

    private MailsService service() {
        return new MailsService(session, session.getContext().getRealm(), caller);
    }
}
