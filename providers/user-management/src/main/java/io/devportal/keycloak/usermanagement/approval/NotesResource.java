// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.account.Note;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** {@code registration-requests/{id}/notes}. For portal admins, except about their own request. */
@Produces(MediaType.APPLICATION_JSON)
public final class NotesResource {

    /** @param text at most {@value Note#LONGEST} characters */
    public record NewNoteRepresentation(String text) {}

    /**
     * @param author name as it was then
     * @param createdTimestamp milliseconds since the epoch
     */
    public record NoteRepresentation(String id, String text, AuthorRepresentation author, long createdTimestamp) {

        static NoteRepresentation of(Note note) {
            return new NoteRepresentation(
                    note.id(),
                    note.text(),
                    new AuthorRepresentation(note.authorId(), note.authorName()),
                    note.createdAt());
        }
    }

    /** @param id of a user, who may be gone */
    public record AuthorRepresentation(String id, String name) {}

    /** All there are, oldest first. */
    public record NotesRepresentation(List<NoteRepresentation> notes) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;
    private final String requestId;

    NotesResource(KeycloakSession session, Caller caller, Answers answers, String requestId) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
        this.requestId = requestId;
    }

    @GET
    public NotesRepresentation list() {
        return answers.of(() -> new NotesRepresentation(
                service().notes(requestId).stream().map(NoteRepresentation::of).toList()));
    }

    /** Body {@code {"text": "..."}}. 201 with the note, 409 when there are too many. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        Note note = answers.of(() -> service().add(requestId, () -> new JsonBody(body)
                .read(NewNoteRepresentation.class)
                .text()));
        return Response.status(Response.Status.CREATED)
                .entity(NoteRepresentation.of(note))
                .build();
    }

    /** 204, or 404 when this request has no such note. */
    @DELETE
    @Path("{noteId}")
    public void remove(@PathParam("noteId") String noteId) {
        answers.of(() -> {
            service().remove(requestId, noteId);
            return null;
        });
    }

    private NoteService service() {
        return new NoteService(session, caller);
    }
}
