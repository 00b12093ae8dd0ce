// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.Account.Assignee;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.Note;
import io.devportal.keycloak.usermanagement.account.RequestFilter;
import io.devportal.keycloak.usermanagement.account.Requests.Position;
import io.devportal.keycloak.usermanagement.approval.ApprovalService.RequestQuestion;
import io.devportal.keycloak.usermanagement.approval.CurrentRequests.RequestSpan;
import io.devportal.keycloak.usermanagement.export.AttributeColumns;
import io.devportal.keycloak.usermanagement.export.ExportRules;
import io.devportal.keycloak.usermanagement.export.ExportedParts;
import io.devportal.keycloak.usermanagement.profile.ProfileAttribute;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Exports the list of requests as lines of a file. Throws {@link Refusal}. */
record RequestExportService(KeycloakSession session, Caller caller) {
    private static final List<String> TITLES = List.of(
            "id",
            "created",
            "state",
            "firstName",
            "lastName",
            "email",
            "username",
            "organization",
            "decidedBy",
            "reason",
            "decided",
            "origin",
            "assignee",
            "notes");

    /** What the list is asked for. */
    record Wanted(RequestFilter filter, boolean newestFirst) {}

    /** @param notes empty also where the caller may not see any */
    record ExportedRequest(RequestDetails details, List<Note> notes) {}

    /**
     * @param asked read once it is clear that the caller may see any
     * @param filters the same, for the record
     */
    ExportedParts<ExportedRequest> export(Supplier<Wanted> asked, Map<String, String> filters) {
        Wanted[] wanted = new Wanted[1];
        AttributeColumns columns = KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                session.getContext(),
                own -> {
                    List<RequestDetails> behindTheMost = list(own)
                            .requests(() -> {
                                wanted[0] = asked.get();
                                return new RequestQuestion(
                                        wanted[0].filter(),
                                        new RequestSpan(wanted[0].newestFirst(), ExportRules.MOST_LINES, null, 1));
                            })
                            .requests();
                    new ExportRules(own, own.getContext().getRealm(), caller)
                            .begin("registration-requests", filters, !behindTheMost.isEmpty());
                    return AttributeColumns.of(own);
                },
                "Begin of an export");
        return new ExportedParts<>(
                session,
                columns.titles(TITLES),
                (own, last) -> behind(own, wanted[0], last),
                request -> columns.line(cells(request), wrote(request.details())));
    }

    private List<ExportedRequest> behind(KeycloakSession own, Wanted wanted, ExportedRequest last) {
        List<RequestDetails> requests =
                list(own).requests(() -> question(wanted, last)).requests();
        Map<String, List<Note>> notes = new NoteService(own, caller).notes(requests);
        return requests.stream()
                .map(details -> new ExportedRequest(details, notes.getOrDefault(details.id(), List.of())))
                .toList();
    }

    private static RequestQuestion question(Wanted wanted, ExportedRequest last) {
        Account behind = last == null ? null : last.details().current().request();
        Position position = behind == null ? null : new Position(behind.createdAt(), behind.id());
        return new RequestQuestion(
                wanted.filter(), new RequestSpan(wanted.newestFirst(), 0, position, ExportedParts.ROWS));
    }

    private ApprovalService list(KeycloakSession own) {
        return new ApprovalService(own, own.getContext().getRealm(), caller);
    }

    private static Map<String, List<String>> wrote(RequestDetails request) {
        return request.attributes().stream()
                .collect(Collectors.toMap(ProfileAttribute::name, ProfileAttribute::values));
    }

    private static Stream<String> cells(ExportedRequest exported) {
        RequestDetails request = exported.details();
        Account account = request.current().request();
        Assignee assignee = account.handling().assignee();
        Applicant applicant = account.applicant();
        Decision decision = account.decision();
        return Stream.of(
                account.id(),
                moment(account.createdAt()),
                account.status().name(),
                applicant.firstName(),
                applicant.lastName(),
                applicant.email(),
                request.current().signInMethods().username(),
                organization(request),
                decision == null ? null : decision.byName(),
                decision == null ? null : decision.reason(),
                decision == null ? null : moment(decision.at()),
                account.origin().name(),
                assignee == null ? null : assignee.name(),
                exported.notes().stream().map(RequestExportService::note).collect(Collectors.joining("\n")));
    }

    private static String note(Note note) {
        return moment(note.createdAt()) + " " + note.authorName() + ": " + note.text();
    }

    /** The one that came of the request, or else what the person asks for. */
    private static String organization(RequestDetails request) {
        if (request.organization() != null) {
            return request.organization().name();
        }
        Account account = request.current().request();
        return account.organization() == null ? null : account.organization().name();
    }

    private static String moment(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
