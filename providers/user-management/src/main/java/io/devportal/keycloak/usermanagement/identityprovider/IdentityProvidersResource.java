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

/** {@code identity-providers}: the portal's settings of each of them. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class IdentityProvidersResource {

    /** @param hasMore whether there are some behind the last one */
    public record IdentityProvidersRepresentation(
            List<IdentityProviderRepresentation> identityProviders, boolean hasMore) {}

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
            List<IdentityProviderSettings> found = service().list(() -> {
                Page page = Page.of(first, max);
                return new IdentityProviderSettingsService.Part(page.first(), page.max());
            });
            return new IdentityProvidersRepresentation(
                    found.stream()
                            .limit(Page.size(max))
                            .map(IdentityProviderRepresentation::of)
                            .toList(),
                    found.size() > Page.size(max));
        });
    }

    /** Stores what the document names. Another value is 400, another version than the one in If-Match 412, and nothing changes. */
    @PUT
    @Path("{alias}")
    @Consumes(MediaType.APPLICATION_JSON)
    public IdentityProviderRepresentation put(@PathParam("alias") String alias, InputStream body) {
        return answers.of(() -> {
            IdentityProviderSettings changed = service()
                    .change(
                            alias,
                            () -> new JsonBody(body)
                                    .read(IdentityProviderRepresentation.Change.class)
                                    .entries(),
                            new Precondition(session).of(IdentityProviderRepresentation::version));
            new Precondition(session).tell(IdentityProviderRepresentation.version(changed));
            return IdentityProviderRepresentation.of(changed);
        });
    }

    private IdentityProviderSettingsService service() {
        return new IdentityProviderSettingsService(session, session.getContext().getRealm(), caller);
    }
}
