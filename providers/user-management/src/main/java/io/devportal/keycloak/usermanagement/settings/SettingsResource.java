// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

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
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** {@code settings}: the settings of the realm as a {@link SettingsDocument}. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {
    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public SettingsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public Map<String, Object> get() {
        return answers.of(() -> told(service().document()));
    }

    /** Stores what the document names and answers with all of it. An unknown field or value is 400, another version than the one in If-Match 412, and nothing changes. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> put(InputStream body) {
        return answers.of(() -> told(service()
                .change(() -> new JsonBody(body).read(Map.class), new Precondition(session).of(Version::new))));
    }

    private Map<String, Object> told(Map<String, Object> document) {
        new Precondition(session).tell(new Version(document));
        return document;
    }

    private SettingsService service() {
        return new SettingsService(session, session.getContext().getRealm(), caller);
    }
}
