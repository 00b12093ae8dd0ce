// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.organization.OrganizationAdministrationService.NewOrganization;
import io.devportal.keycloak.usermanagement.organization.OrganizationAdministrationService.Wanted;
import io.devportal.keycloak.usermanagement.organization.OrganizationRecords.Position;
import io.devportal.keycloak.usermanagement.organization.OrganizationRecords.Row;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.Cursor;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.rest.SearchParameter;
import io.devportal.keycloak.usermanagement.rest.Slice;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** {@code organizations}: all for portal admins, for org admins their own. */
public final class OrganizationsResource {

    /** @param next where the next page begins, absent after the last */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrganizationsRepresentation(
            List<OrganizationRepresentation> organizations, boolean hasMore, String next) {}

    /** Any but the name may be null. */
    public record NewOrganizationRepresentation(
            String name, String accountPlan, Boolean ssoManaged, List<String> domains) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public OrganizationsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * By name.
     *
     * @param search null for all; at least three characters, anywhere in name or alias
     */
    public OrganizationsRepresentation list(String search, String max, String next) {
        return answers.reading("search", "max", Cursor.NAME).of(() -> {
            Cursor cursor = new Cursor(session, caller);
            int size = Page.size(max);
            Slice<Row> page = Slice.of(service().list(() -> wanted(search, cursor.position(next), size + 1)), size);
            return new OrganizationsRepresentation(
                    page.rows().stream()
                            .map(row -> OrganizationRepresentation.of(row.details()))
                            .toList(),
                    page.hasMore(),
                    page.next(
                            cursor,
                            row -> List.of(row.position().name(), row.position().id())));
        });
    }

    private static Wanted wanted(String search, List<String> position, int max) {
        return new Wanted(
                Optional.ofNullable(SearchParameter.of("search", search)),
                Optional.ofNullable(position).map(last -> new Position(last.get(0), last.get(1))),
                max);
    }

    /** 201 with the organization. Its alias comes of its name and never changes. 409 for a name or domain that is taken. */
    public Response create(InputStream body) {
        return answers.of(() -> {
            OrganizationDetails created = service().create(() -> {
                NewOrganizationRepresentation json = new JsonBody(body).read(NewOrganizationRepresentation.class);
                return new NewOrganization(
                        OrganizationChange.of(json.name(), json.accountPlan(), null, json.ssoManaged(), null),
                        json.domains());
            });
            return Response.status(Response.Status.CREATED)
                    .type(MediaType.APPLICATION_JSON)
                    .entity(new OrganizationResource(session, caller, answers, created.id()).shown(created))
                    .build();
        });
    }

    private OrganizationAdministrationService service() {
        return new OrganizationAdministrationService(
                session, session.getContext().getRealm(), caller);
    }
}
