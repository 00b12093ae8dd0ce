// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.account.LostRequests.LostRequest;
import io.devportal.keycloak.usermanagement.approval.ReopenService.LostRequestList;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.rest.Precondition;
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

/** {@code lost-requests}: people whom a restore brought back without their request. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class LostRequestsResource {

    /**
     * @param id of the user
     * @param enabled false for who waited for a decision, or was disabled
     * @param createdTimestamp of the user, milliseconds since the epoch; 0 when Keycloak does not know
     * @param version what the header ETag says, without its quotes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LostRequestRepresentation(
            String id,
            String username,
            String email,
            String firstName,
            String lastName,
            boolean enabled,
            long createdTimestamp,
            String version) {

        static LostRequestRepresentation of(LostRequest request) {
            return new LostRequestRepresentation(
                    request.userId(),
                    request.username(),
                    request.email(),
                    request.firstName(),
                    request.lastName(),
                    request.enabled(),
                    request.createdAt(),
                    RequestVersion.of(request).text());
        }
    }

    /** @param total how many there are, on all pages */
    public record LostRequestsRepresentation(long total, List<LostRequestRepresentation> requests) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public LostRequestsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    /** Oldest first. */
    @GET
    public LostRequestsRepresentation list(@QueryParam("first") String first, @QueryParam("max") String max) {
        return answers.reading("first", "max").of(() -> {
            Page page = Page.of(first, max);
            LostRequestList list = service().lostRequests(page.first(), page.max());
            return new LostRequestsRepresentation(
                    list.total(),
                    list.requests().stream().map(LostRequestRepresentation::of).toList());
        });
    }

    /** 404 when not lost. */
    @GET
    @Path("{id}")
    public LostRequestRepresentation get(@PathParam("id") String id) {
        return answers.of(() -> {
            LostRequest request = service().lostRequest(id);
            new Precondition(session).tell(RequestVersion.of(request));
            return LostRequestRepresentation.of(request);
        });
    }

    /**
     * Puts a disabled person's request back into the queue, and sends anybody else a new activation link. 404 when not lost,
     * 412 when {@code If-Match} names another version.
     */
    @POST
    @Path("{id}/reopen")
    public RegistrationRequestRepresentation reopen(@PathParam("id") String id, InputStream body) {
        return answers.of(() -> {
            Precondition precondition = new Precondition(session);
            RequestDetails reopened =
                    service().reopen(id, new JsonBody(body)::requireNothing, precondition.of(RequestVersion::of));
            precondition.tell(RequestVersion.of(reopened.current()));
            return RegistrationRequestRepresentation.of(reopened);
        });
    }

    private ReopenService service() {
        return new ReopenService(session, session.getContext().getRealm(), caller);
    }
}
