// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;

/** {@code GET health}: whether the pack works as promised in this realm. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public HealthResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public HealthRepresentation get() {
        return answers.of(() -> {
            HealthService health =
                    new HealthService(session, session.getContext().getRealm());
            return HealthRepresentation.of(health.findings(caller));
        });
    }
}
