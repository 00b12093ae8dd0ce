// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.membership.MembersResource;
import io.devportal.keycloak.usermanagement.organization.OrganizationResource;
import io.devportal.keycloak.usermanagement.organization.OrganizationsResource;
import io.devportal.keycloak.usermanagement.organization.OrganizationsResource.OrganizationsRepresentation;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.Cursor;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;

/** {@code organizations}: the organizations and their members. */
@Produces(MediaType.APPLICATION_JSON)
public final class AllOrganizationsResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    AllOrganizationsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public OrganizationsRepresentation list(
            @QueryParam("search") String search, @QueryParam("max") String max, @QueryParam(Cursor.NAME) String next) {
        return all().list(search, max, next);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        return all().create(body);
    }

    @Path("{id}")
    public OrganizationResource organization(@PathParam("id") String id) {
        return new OrganizationResource(session, caller, answers, id);
    }

    @Path("{id}/members")
    public MembersResource members(@PathParam("id") String id) {
        return new MembersResource(session, caller, answers, id);
    }

    private OrganizationsResource all() {
        return new OrganizationsResource(session, caller, answers);
    }
}
