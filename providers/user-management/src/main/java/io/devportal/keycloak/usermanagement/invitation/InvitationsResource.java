// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.invitation.InvitationService.InvitationList;
import io.devportal.keycloak.usermanagement.invitation.csv.CsvInvitationsResource;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.EnumParameter;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import io.devportal.keycloak.usermanagement.rest.SearchParameter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;

/**
 * {@code invitations}, and the routes of {@code users} about them. For portal admins, and for org admins in their
 * organizations.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationsResource {

    /** @param total how many there are in this state, on all pages */
    public record InvitationsRepresentation(long total, List<InvitationRepresentation> invitations) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public InvitationsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * Newest first. An org admin sees those to organizations that they administer.
     *
     * @param state one of the states, or absent for all
     * @param user id, for portal admins: only invitations of this person; org admins find none by it
     * @param organization id, only invitations to this one; of one that the caller may not see there are none
     * @param search anywhere in the address or the name of who is invited
     * @param first index of the first, from 0
     * @param max 1 to 100, 20 when absent
     */
    @GET
    public InvitationsRepresentation list(
            @QueryParam("state") String state,
            @QueryParam("user") String user,
            @QueryParam("organization") String organization,
            @QueryParam("search") String search,
            @QueryParam("first") String first,
            @QueryParam("max") String max) {
        return answers.reading("state", "user", "organization", "search", "first", "max")
                .of(() -> {
                    InvitationList list = service(session).list(() -> {
                        Page page = Page.of(first, max);
                        return new InvitationService.Filter(
                                EnumParameter.of("state", state, InvitationState.class),
                                Optional.ofNullable(user),
                                Optional.ofNullable(organization),
                                Optional.ofNullable(SearchParameter.of("search", search)),
                                page.first(),
                                page.max());
                    });
                    return new InvitationsRepresentation(
                            list.total(),
                            list.invitations().stream()
                                    .map(InvitationRepresentation::of)
                                    .toList());
                });
    }

    @GET
    @Path("{id}")
    public InvitationRepresentation get(@PathParam("id") String id) {
        return answers.of(() -> told(service(session).invitation(id)));
    }

    /** The first time, or again: links of earlier mails stop working. 429 right after another mail. */
    @POST
    @Path("{id}/send")
    public InvitationRepresentation send(@PathParam("id") String id, InputStream body) {
        return answers.of(
                () -> told(discreet().of(own -> service(own).send(id, new JsonBody(body)::requireNothing, seen()))));
    }

    /** Its links stop working. An account that waits for its set-up is deleted, which frees the address. */
    @DELETE
    @Path("{id}")
    public InvitationRepresentation withdraw(@PathParam("id") String id) {
        return answers.of(() -> told(discreet().of(own -> service(own).withdraw(id, seen()))));
    }

    /** {@code POST users}. Answers 201, whether or not the address has an account; portal admins are told which. */
    public Response invite(InputStream body) {
        InvitationRepresentation invited = answers.of(() -> told(discreet()
                .of(own -> new InvitingService(own, own.getContext().getRealm(), caller).invite(() -> new JsonBody(body)
                        .read(NewUserRepresentation.class)
                        .newUser()))));
        return Response.status(Response.Status.CREATED).entity(invited).build();
    }

    /** {@code POST users/{id}/activation-email}. */
    public ActivationEmailRepresentation sendTo(String userId, InputStream body) {
        return answers.of(() ->
                new ActivationEmailRepresentation(userId, users().send(userId, new JsonBody(body)::requireNothing)));
    }

    /** {@code DELETE users/{id}/invitation}. */
    public void withdrawOf(String userId) {
        answers.of(() -> {
            users().withdraw(userId);
            return null;
        });
    }

    /** Many people at once. */
    @Path("csv")
    public CsvInvitationsResource fromCsv() {
        return new CsvInvitationsResource(session, caller, answers);
    }

    private Optional<Consumer<Invitation>> seen() {
        return new Precondition(session).of(InvitationRepresentation::version);
    }

    private InvitationRepresentation told(InvitationDetails details) {
        new Precondition(session).tell(InvitationRepresentation.version(details.invitation()));
        return InvitationRepresentation.of(details);
    }

    private InvitationService service(KeycloakSession own) {
        return new InvitationService(own, own.getContext().getRealm(), caller);
    }

    private DiscreetInvitationService discreet() {
        return new DiscreetInvitationService(session, caller);
    }

    private InvitedUserService users() {
        return new InvitedUserService(session, session.getContext().getRealm(), caller);
    }
}
