// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Page;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** {@code identity-providers}: the settings that the portal keeps with each of them. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class IdentityProvidersResource {

    /** @param hasMore whether there are some behind the last one */
    public record IdentityProvidersRepresentation(List<IdentityProviderSettings> identityProviders, boolean hasMore) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public IdentityProvidersResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    /** By alias. */
    @GET
    public IdentityProvidersRepresentation list(@QueryParam("first") String first, @QueryParam("max") String max) {
        return answers.reading("first", "max").of(() -> {
            List<IdentityProviderSettings> found = service().list(() -> Page.of(first, max));
            int most = Page.of(first, max).max();
            return new IdentityProvidersRepresentation(
                    found.stream().limit(most).toList(), found.size() > most);
        });
    }

    /** Stores what the document names. Another value is 400, another version than the one in If-Match 412, and nothing changes. */
    @PUT
    @Path("{alias}")
    @Consumes(MediaType.APPLICATION_JSON)
    public IdentityProviderSettings put(@PathParam("alias") String alias, InputStream body) {
        return answers.of(() -> {
            IdentityProviderSettings changed = service()
                    .change(
                            alias,
                            () -> new JsonBody(body).read(IdentityProviderSettings.Change.class),
                            new Precondition(session).of(IdentityProviderSettings::currentVersion));
            new Precondition(session).tell(changed.currentVersion());
            return changed;
        });
    }

    private IdentityProviderSettingsService service() {
        return new IdentityProviderSettingsService(session, session.getContext().getRealm(), caller);
    }
}
