// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;

/** {@code users/{id}/diagnosis}: why a person cannot sign in. For portal admins, and org admins of the person. */
@Produces(MediaType.APPLICATION_JSON)
public final class DiagnosisResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;
    private final String userId;

    public DiagnosisResource(KeycloakSession session, Caller caller, Answers answers, String userId) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
        this.userId = userId;
    }

    @GET
    public DiagnosisRepresentation get() {
        return answers.of(() -> DiagnosisRepresentation.of(
                new DiagnosisService(session, session.getContext().getRealm(), caller).diagnose(userId)));
    }
}
