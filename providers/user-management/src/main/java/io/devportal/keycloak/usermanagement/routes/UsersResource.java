// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.diagnosis.DiagnosisResource;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineResource;
import io.devportal.keycloak.usermanagement.membership.UserOrganizationsResource;
import io.devportal.keycloak.usermanagement.rest.Answers;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.keycloak.models.KeycloakSession;

/** {@code users}: what several features have to say about one person. */
public final class UsersResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    UsersResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
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

    @Path("{unknown:.*}")
    public Object unknown() {
        return answers.nothingHere();
    }
}
