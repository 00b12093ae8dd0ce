// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import io.devportal.keycloak.usermanagement.rest.Version;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** {@code organizations/{id}}. Its org admins can read it, portal admins can change it. */
@Produces(MediaType.APPLICATION_JSON)
public final class OrganizationResource {

    /**
     * What is null or absent stays as it is.
     *
     * @param accountPlan empty for none
     * @param accent made readable; empty for that of the realm
     */
    public record OrganizationChangeRepresentation(
            String name, String accountPlan, Boolean enabled, Boolean ssoManaged, String accent) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;
    private final String id;

    public OrganizationResource(KeycloakSession session, Caller caller, Answers answers, String id) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
        this.id = id;
    }

    @GET
    public OrganizationRepresentation get() {
        return answers.of(() -> shown(service().read(id)));
    }

    /** Changes what the document names. 409 for a name that is taken, 412 for another version than the one in If-Match. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public OrganizationRepresentation put(InputStream body) {
        return answers.of(() -> shown(service()
                .edit(
                        id,
                        () -> {
                            OrganizationChangeRepresentation json =
                                    new JsonBody(body).read(OrganizationChangeRepresentation.class);
                            return OrganizationChange.of(
                                    json.name(), json.accountPlan(), json.enabled(), json.ssoManaged(), json.accent());
                        },
                        new Precondition(session).of(OrganizationResource::version))));
    }

    OrganizationRepresentation shown(OrganizationDetails organization) {
        new Precondition(session).tell(version(organization));
        return OrganizationRepresentation.of(organization);
    }

    private static Version version(OrganizationDetails organization) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", organization.name());
        parts.put("accountPlan", organization.accountPlan());
        parts.put("enabled", organization.enabled());
        parts.put("ssoManaged", organization.ssoManaged());
        parts.put("domains", organization.domains());
        parts.put("accent", organization.accent());
        return new Version(parts);
    }

    private OrganizationAdministrationService service() {
        return new OrganizationAdministrationService(
                session, session.getContext().getRealm(), caller);
    }
}
