// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.access.Target;
import io.devportal.keycloak.usermanagement.access.Target.Management;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Note;
import io.devportal.keycloak.usermanagement.account.Notes;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Notes of portal admins about a request, decided or not. Events record that a note was written, but not its text.
 * Throws {@link Refusal}.
 */
final class NoteService {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final Notes notes;

    NoteService(KeycloakSession session, Caller caller) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.caller = caller;
        this.notes = new Notes(session, realm);
    }

    /** Somebody's own request does not tell them that there are notes. */
    static RequestDetails forReader(Caller reader, RequestDetails request) {
        String id = request.current().request().id();
        return AccessRules.decide(reader, Action.READ_NOTES, about(id)).isEmpty()
                ? request
                : request.withoutNoteCount();
    }

    private static Target about(String requestId) {
        return Target.of(requestId, false, Management.PORTAL);
    }

    /** Oldest first. */
    List<Note> notes(String requestId) {
        return notes.list(known(requestId, Action.READ_NOTES));
    }

    /**
     * Of several requests, by id; one statement for all.
     *
     * @param requests as {@link #forReader} leaves them to the caller
     */
    Map<String, List<Note>> notes(List<RequestDetails> requests) {
        return notes.list(requests.stream()
                .filter(request -> request.noteCount() != null && request.noteCount() > 0)
                .map(RequestDetails::id)
                .toList());
    }

    /** @param typed read once it is clear that the caller may write any */
    Note add(String requestId, Supplier<String> typed) {
        AccessRules.require(caller, Action.WRITE_NOTES);
        String text = text(typed.get());
        Note note = new Note(UUID.randomUUID().toString(), text, caller.id(), caller.name(), Time.currentTimeMillis());
        if (!notes.add(known(requestId, Action.WRITE_NOTES), note)) {
            throw new Refusal(RequestDenials.tooManyNotes());
        }
        record(OperationType.CREATE, requestId, note.id());
        return note;
    }

    /** Whoever may write notes may delete those of others as well. */
    void remove(String requestId, String noteId) {
        String request = known(requestId, Action.WRITE_NOTES);
        if (!Account.canBeId(noteId) || !notes.remove(request, noteId)) {
            throw new Refusal(Denial.notFound());
        }
        record(OperationType.DELETE, requestId, noteId);
    }

    private String known(String requestId, Action action) {
        AccessRules.require(caller, action);
        String id = new CurrentRequests(session, realm).find(requestId).id();
        AccessRules.require(caller, action, about(id));
        return id;
    }

    /** Without what turns or hides the text around it. */
    private static String text(String typed) {
        String text = typed == null
                ? ""
                : HarmlessText.visible(typed.replaceAll("\\R", "\n")).strip();
        if (text.isEmpty() || text.length() > Note.LONGEST) {
            throw new Refusal(Denial.invalid("text", Expected.characters(1, Note.LONGEST)));
        }
        if (!HarmlessText.areParagraphs(text)) {
            throw new Refusal(Denial.invalid("text", Expected.plainText()));
        }
        return text;
    }

    private void record(OperationType operation, String requestId, String noteId) {
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(
                        operation,
                        "PORTAL_REGISTRATION_REQUEST_NOTE",
                        "registration-requests",
                        requestId,
                        "notes",
                        noteId));
    }
}
