// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.mailserver.MailServerResource;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.settings.SettingsResource;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** {@code settings}: the pack's own settings, and those of Keycloak that are shown with them. */
@Produces(MediaType.APPLICATION_JSON)
public final class AllSettingsResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    AllSettingsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public Map<String, Object> get() {
        return own().get();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> put(InputStream body) {
        return own().put(body);
    }

    @Path("mail-server")
    public MailServerResource mailServer() {
        return new MailServerResource(session, caller, answers);
    }

    private SettingsResource own() {
        return new SettingsResource(session, caller, answers);
    }
}
