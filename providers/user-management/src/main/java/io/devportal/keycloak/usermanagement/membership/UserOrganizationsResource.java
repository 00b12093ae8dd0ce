// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.membership;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.membership.RoleService.UserOrganizations;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import io.devportal.keycloak.usermanagement.rest.Version;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

/** {@code users/{id}/organizations}: the organizations and roles of a person. For portal admins and org admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class UserOrganizationsResource {

    /** @param role org-admin, org-publisher or developer */
    public record RoleRepresentation(String role) {
        OrganizationRole parsed() {
            return Optional.ofNullable(role)
                    .flatMap(OrganizationRole::named)
                    .orElseThrow(() -> new Refusal(Denial.invalid(
                            "role",
                            "one of "
                                    + Arrays.stream(OrganizationRole.values())
                                            .map(OrganizationRole::roleName)
                                            .collect(Collectors.joining(", ")))));
        }
    }

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;
    private final String userId;

    public UserOrganizationsResource(KeycloakSession session, Caller caller, Answers answers, String userId) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
        this.userId = userId;
    }

    @GET
    public UserOrganizationsRepresentation list() {
        return answers.of(() -> shown(service().organizations(userId)));
    }

    /** Body {@code {"role": "developer"}}. 409 when an identity provider decides. */
    @PUT
    @Path("{alias}")
    @Consumes(MediaType.APPLICATION_JSON)
    public UserOrganizationsRepresentation put(@PathParam("alias") String alias, InputStream body) {
        return answers.of(() -> shown(service()
                .grant(
                        userId,
                        alias,
                        () -> new JsonBody(body).read(RoleRepresentation.class).parsed(),
                        seen())));
    }

    /** Takes role and membership; a managed member stays one, without a role. 409 when an identity provider decides. */
    @DELETE
    @Path("{alias}")
    public UserOrganizationsRepresentation delete(@PathParam("alias") String alias) {
        return answers.of(() -> shown(service().remove(userId, alias, seen())));
    }

    private Optional<Consumer<UserOrganizations>> seen() {
        return new Precondition(session).of(user -> version(UserOrganizationsRepresentation.of(user)));
    }

    private UserOrganizationsRepresentation shown(UserOrganizations user) {
        UserOrganizationsRepresentation representation = UserOrganizationsRepresentation.of(user);
        new Precondition(session).tell(version(representation));
        return representation;
    }

    private static Version version(UserOrganizationsRepresentation user) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("identityProvider", user.identityProvider());
        parts.put("organizations", user.organizations());
        return new Version(parts);
    }

    private RoleService service() {
        return new RoleService(session, session.getContext().getRealm(), caller);
    }
}
