// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.export.ExportedParts;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.CsvDelimiter;
import io.devportal.keycloak.usermanagement.rest.CsvDownload;
import io.devportal.keycloak.usermanagement.rest.Cursor;
import io.devportal.keycloak.usermanagement.rest.EnumParameter;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.rest.SearchParameter;
import io.devportal.keycloak.usermanagement.rest.Slice;
import io.devportal.keycloak.usermanagement.user.UserListService.UserPage;
import io.devportal.keycloak.usermanagement.user.UserQuery.RoleFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/** {@code GET users}: the list of people, with search. For portal admins and org admins. */
public final class UserListResource {
    private static final List<String> FILTERS =
            List.of("search", "name", "email", "state", "organization", "role", "kind", "origin");
    private static final String[] PARAMETERS =
            Stream.concat(FILTERS.stream(), Stream.of("max", Cursor.NAME)).toArray(String[]::new);
    private static final String[] EXPORT_PARAMETERS =
            Stream.concat(FILTERS.stream(), Stream.of(CsvDelimiter.PARAMETER)).toArray(String[]::new);

    /** @param next for the parameter {@code cursor}, absent on the last page */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UsersRepresentation(List<UserRepresentation> users, boolean hasMore, String next) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public UserListResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    /** By login name. */
    public UsersRepresentation list() {
        return answers.reading(PARAMETERS).of(() -> {
            MultivaluedMap<String, String> sent = session.getContext().getUri().getQueryParameters();
            Cursor cursor = new Cursor(session, caller);
            List<ListedUser> read = new UserListService(
                            session, session.getContext().getRealm(), caller)
                    .list(() -> page(sent, cursor));
            Slice<ListedUser> slice = Slice.of(read, Page.size(sent.getFirst("max")));
            return new UsersRepresentation(
                    slice.rows().stream().map(UserRepresentation::of).toList(),
                    slice.hasMore(),
                    slice.next(cursor, user -> List.of(user.person().username())));
        });
    }

    /** All of it as a file. */
    public Response export() {
        return answers.reading(EXPORT_PARAMETERS).of(() -> {
            MultivaluedMap<String, String> sent = session.getContext().getUri().getQueryParameters();
            CsvDelimiter delimiter = CsvDelimiter.of(sent.getFirst(CsvDelimiter.PARAMETER));
            Map<String, String> filters = new TreeMap<>();
            sent.forEach((name, values) -> filters.put(name, values.get(0)));
            filters.remove(CsvDelimiter.PARAMETER);
            ExportedParts<?> parts = new UserExportService(session, caller).export(() -> query(sent), filters);
            return CsvDownload.of("users", delimiter, parts.titles(), parts);
        });
    }

    /** One more than is shown, which tells whether there is another page. */
    private static UserPage page(MultivaluedMap<String, String> sent, Cursor cursor) {
        List<String> after = cursor.position(sent.getFirst(Cursor.NAME));
        return new UserPage(query(sent), after == null ? null : after.get(0), Page.size(sent.getFirst("max")) + 1);
    }

    private static UserQuery query(MultivaluedMap<String, String> sent) {
        return new UserQuery(
                SearchParameter.of("search", sent.getFirst("search")),
                SearchParameter.of("name", sent.getFirst("name")),
                SearchParameter.of("email", sent.getFirst("email")),
                EnumParameter.of("state", sent.getFirst("state"), UserState.class),
                sent.getFirst("organization"),
                RoleFilter.named(sent.getFirst("role")),
                UserKind.named(sent.getFirst("kind")),
                EnumParameter.of("origin", sent.getFirst("origin"), AccountOrigin.class));
    }
}
