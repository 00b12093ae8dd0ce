// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.approval.RequestListResource.RegistrationRequestsRepresentation;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.CsvDownload;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;

/** {@code registration-requests}: show, approve, reject, assign. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class RegistrationRequestsResource {

    /**
     * @param organization name of the new organization, empty for none, or an object with the {@code id} of one that exists;
     *     absent for what the person asked for
     * @param role in one that exists; absent for developer
     */
    public record ApprovalRepresentation(JsonNode organization, String role) {}

    /**
     * @param reason shown to the applicant and kept; at most 1000 characters
     * @param reasonId of a saved reason, in place of it
     */
    public record RejectionRepresentation(String reason, String reasonId) {}

    /** @param userId must be there; null for nobody */
    public record AssignmentRepresentation(@JsonProperty(required = true) String userId) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public RegistrationRequestsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    /** Oldest first, unless {@code order} says newest. */
    @GET
    public RegistrationRequestsRepresentation list() {
        return new RequestListResource(session, caller, answers).list();
    }

    /** The list as a file for a spreadsheet. */
    @GET
    @Path("export")
    @Produces({CsvDownload.TYPE, MediaType.APPLICATION_JSON})
    public Response export() {
        return new RequestListResource(session, caller, answers).export();
    }

    @GET
    @Path("{id}")
    public RegistrationRequestRepresentation get(@PathParam("id") String id) {
        return answers.of(() -> told(service().request(id)));
    }

    /**
     * Body {@code {"organization": "..."}} or {@code {"organization": {"id": "..."}, "role": "..."}}, which may be left out. 409 when somebody else decided before: the message names
     * them; also when the account says something else than the request, unless {@code If-Match} names just this version.
     * 412 when it names another one.
     */
    @POST
    @Path("{id}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    public RegistrationRequestRepresentation approve(@PathParam("id") String id, InputStream body) {
        return answers.of(() -> told(service()
                .approve(
                        id,
                        () -> {
                            ApprovalRepresentation sent = new JsonBody(body)
                                    .readOrDefault(
                                            ApprovalRepresentation.class, new ApprovalRepresentation(null, null));
                            return new OrganizationChoice(sent.organization(), sent.role());
                        },
                        seen())));
    }

    /** Body {@code {"reason": "..."}} or {@code {"reasonId": "..."}}, which may be left out. 409 and 412 as above. */
    @POST
    @Path("{id}/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    public RegistrationRequestRepresentation reject(@PathParam("id") String id, InputStream body) {
        return answers.of(() -> told(service()
                .reject(
                        id,
                        () -> {
                            RejectionRepresentation sent = new JsonBody(body)
                                    .readOrDefault(
                                            RejectionRepresentation.class, new RejectionRepresentation(null, null));
                            return new ReasonChoice(sent.reason(), sent.reasonId());
                        },
                        seen())));
    }

    /**
     * Body {@code {"decision": "approve", "items": [{"id": "...", "version": "..."}]}}. 200 also when some or all were refused:
     * each result says what became of its request.
     */
    @POST
    @Path("bulk")
    @Consumes(MediaType.APPLICATION_JSON)
    public BulkDecisionRepresentation.Results decideMany(InputStream body) {
        return answers.of(() -> {
            List<BulkDecisionService.Result> results = new BulkDecisionService(session, caller)
                    .decide(() -> new JsonBody(body).read(BulkDecisionRepresentation.class));
            results.stream()
                    .map(BulkDecisionService.Result::refused)
                    .filter(Objects::nonNull)
                    .forEach(answers::note);
            return BulkDecisionRepresentation.results(results);
        });
    }

    /**
     * Body {@code {"userId": "..."}}, or null for nobody. 409 for who may not decide about the request, and for one that is
     * decided, 412 when {@code If-Match} names another version.
     */
    @PUT
    @Path("{id}/assignee")
    @Consumes(MediaType.APPLICATION_JSON)
    public RegistrationRequestRepresentation assign(@PathParam("id") String id, InputStream body) {
        return answers.of(() -> told(new AssignmentService(session, caller)
                .assign(
                        id,
                        () -> new JsonBody(body)
                                .read(AssignmentRepresentation.class)
                                .userId(),
                        seen())));
    }

    @Path("{id}/notes")
    public NotesResource notes(@PathParam("id") String id) {
        return new NotesResource(session, caller, answers, id);
    }

    private ApprovalService service() {
        return new ApprovalService(session, session.getContext().getRealm(), caller);
    }

    private Optional<Consumer<CurrentRequest>> seen() {
        return new Precondition(session).of(RequestVersion::of);
    }

    private RegistrationRequestRepresentation told(RequestDetails request) {
        new Precondition(session).tell(RequestVersion.of(request.current()));
        return RegistrationRequestRepresentation.of(request);
    }
}
