// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.diagnosis.DiagnosisResource;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineResource;
import io.devportal.keycloak.usermanagement.invitation.ActivationEmailRepresentation;
import io.devportal.keycloak.usermanagement.invitation.InvitationsResource;
import io.devportal.keycloak.usermanagement.membership.UserOrganizationsResource;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.CsvDownload;
import io.devportal.keycloak.usermanagement.user.UserListResource;
import io.devportal.keycloak.usermanagement.user.UserListResource.UsersRepresentation;
import io.devportal.keycloak.usermanagement.user.UserResource;
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
import org.keycloak.models.KeycloakSession;

/** {@code users}: the list, and the resources of all features for one person. */
public final class UsersResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    UsersResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public UsersRepresentation list() {
        return new UserListResource(session, caller, answers).list();
    }

    /** The list as a file for a spreadsheet. */
    @GET
    @Path("export")
    @Produces({CsvDownload.TYPE, MediaType.APPLICATION_JSON})
    public Response export() {
        return new UserListResource(session, caller, answers).export();
    }

    /** Invites somebody, or adds them with a password; see {@link InvitationsResource#invite}. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        return invitations().invite(body);
    }

    @POST
    @Path("{id}/activation-email")
    @Produces(MediaType.APPLICATION_JSON)
    public ActivationEmailRepresentation sendActivationEmail(@PathParam("id") String id, InputStream body) {
        return invitations().sendTo(id, body);
    }

    @DELETE
    @Path("{id}/invitation")
    public void withdrawInvitation(@PathParam("id") String id) {
        invitations().withdrawOf(id);
    }

    private InvitationsResource invitations() {
        return new InvitationsResource(session, caller, answers);
    }

    @Path("{id}")
    public UserResource user(@PathParam("id") String id) {
        return new UserResource(session, caller, answers, id);
    }

    @Path("{id}/organizations")
    public UserOrganizationsResource organizations(@PathParam("id") String id) {
        return new UserOrganizationsResource(session, caller, answers, id);
    }

    @Path("{id}/diagnosis")
    public DiagnosisResource diagnosis(@PathParam("id") String id) {
        return new DiagnosisResource(session, caller, answers, id);
    }

    @Path("{id}/timeline")
    public TimelineResource timeline(@PathParam("id") String id) {
        return new TimelineResource(session, caller, answers, id);
    }
}
