// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.RequestFilter;
import io.devportal.keycloak.usermanagement.account.Requests.Position;
import io.devportal.keycloak.usermanagement.approval.ApprovalService.RequestQuestion;
import io.devportal.keycloak.usermanagement.approval.CurrentRequests.RequestList;
import io.devportal.keycloak.usermanagement.approval.CurrentRequests.RequestSpan;
import io.devportal.keycloak.usermanagement.approval.RequestExportService.Wanted;
import io.devportal.keycloak.usermanagement.export.ExportedParts;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.CsvDelimiter;
import io.devportal.keycloak.usermanagement.rest.CsvDownload;
import io.devportal.keycloak.usermanagement.rest.Cursor;
import io.devportal.keycloak.usermanagement.rest.EnumParameter;
import io.devportal.keycloak.usermanagement.rest.MomentParameter;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.rest.SearchParameter;
import io.devportal.keycloak.usermanagement.rest.Slice;
import io.devportal.keycloak.usermanagement.text.MailDomain;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/** {@code GET registration-requests}: the list, with search. For portal admins. */
public final class RequestListResource {
    private static final List<String> FILTERS =
            List.of("state", "search", "organization", "domain", "from", "to", "assignee", "order");
    private static final String[] PARAMETERS = Stream.concat(FILTERS.stream(), Stream.of("first", "max", Cursor.NAME))
            .toArray(String[]::new);
    private static final String[] EXPORT_PARAMETERS =
            Stream.concat(FILTERS.stream(), Stream.of(CsvDelimiter.PARAMETER)).toArray(String[]::new);

    /**
     * @param total how many there are with these filters, on all pages, counted to 10,000; absent for a page that a cursor names
     * @param next for the parameter {@code cursor}, absent on the last page
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RegistrationRequestsRepresentation(
            Long total, List<RegistrationRequestRepresentation> requests, boolean hasMore, String next) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    RequestListResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    RegistrationRequestsRepresentation list() {
        return answers.reading(PARAMETERS).of(() -> {
            MultivaluedMap<String, String> sent = session.getContext().getUri().getQueryParameters();
            Cursor cursor = new Cursor(session, caller);
            RequestList list = new ApprovalService(session, session.getContext().getRealm(), caller)
                    .requests(() -> new RequestQuestion(filter(sent), span(sent, cursor)));
            Slice<RequestDetails> slice = Slice.of(list.requests(), Page.size(sent.getFirst("max")));
            return new RegistrationRequestsRepresentation(
                    list.total(),
                    slice.rows().stream()
                            .map(RegistrationRequestRepresentation::of)
                            .toList(),
                    slice.hasMore(),
                    slice.next(cursor, RequestListResource::position));
        });
    }

    /** All of it as a file. */
    Response export() {
        return answers.reading(EXPORT_PARAMETERS).of(() -> {
            MultivaluedMap<String, String> sent = session.getContext().getUri().getQueryParameters();
            CsvDelimiter delimiter = CsvDelimiter.of(sent.getFirst(CsvDelimiter.PARAMETER));
            Map<String, String> filters = new TreeMap<>();
            sent.forEach((name, values) -> filters.put(name, values.get(0)));
            filters.remove(CsvDelimiter.PARAMETER);
            ExportedParts<?> parts = new RequestExportService(session, caller)
                    .export(() -> new Wanted(filter(sent), newestFirst(sent.getFirst("order"))), filters);
            return CsvDownload.of("registration-requests", delimiter, parts.titles(), parts);
        });
    }

    private static List<String> position(RequestDetails request) {
        return List.of(
                String.valueOf(request.current().request().createdAt()),
                request.current().request().id());
    }

    private RequestFilter filter(MultivaluedMap<String, String> sent) {
        return new RequestFilter(
                EnumParameter.several("state", sent.getFirst("state"), AccountStatus.class),
                SearchParameter.of("search", sent.getFirst("search")),
                SearchParameter.of("organization", sent.getFirst("organization")),
                domain(sent.getFirst("domain")),
                MomentParameter.of("from", sent.getFirst("from")),
                MomentParameter.of("to", sent.getFirst("to")),
                assignee(sent.getFirst("assignee")));
    }

    private String assignee(String typed) {
        if (typed == null || Account.canBeId(typed)) {
            return "me".equals(typed) ? caller.id() : "none".equals(typed) ? "" : typed;
        }
        throw new Refusal(Denial.invalid("assignee", "the id of a user, me or none"));
    }

    private static MailDomain domain(String typed) {
        return typed == null
                ? null
                : MailDomain.of(typed)
                        .filter(domain -> domain.ascii().indexOf('\0') < 0)
                        .orElseThrow(() -> new Refusal(Denial.invalid("domain", "a domain, such as globex.example")));
    }

    /** One more than is shown, which tells whether there is another page. */
    private static RequestSpan span(MultivaluedMap<String, String> sent, Cursor cursor) {
        Page page = Page.of(sent.getFirst("first"), sent.getFirst("max"));
        List<String> after = cursor.position(sent.getFirst(Cursor.NAME));
        if (after != null && sent.getFirst("first") != null) {
            throw new Refusal(Denial.invalid("first", "no index with a cursor"));
        }
        Position position = after == null ? null : new Position(Long.parseLong(after.get(0)), after.get(1));
        return new RequestSpan(newestFirst(sent.getFirst("order")), page.first(), position, page.max() + 1);
    }

    private static boolean newestFirst(String order) {
        if (order == null || "oldest".equals(order)) {
            return false;
        }
        if ("newest".equals(order)) {
            return true;
        }
        throw new Refusal(Denial.invalid("order", "oldest or newest"));
    }
}
