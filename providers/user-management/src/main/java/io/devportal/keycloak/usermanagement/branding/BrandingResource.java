// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.branding;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import io.devportal.keycloak.usermanagement.rest.JsonBody;
import io.devportal.keycloak.usermanagement.rest.Precondition;
import io.devportal.keycloak.usermanagement.rest.Version;
import io.devportal.keycloak.usermanagement.settings.Languages;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** {@code branding}: the look of the portal's pages. For portal admins. */
@Produces(MediaType.APPLICATION_JSON)
public final class BrandingResource {

    /**
     * A {@link Branding} as JSON.
     *
     * @param languages that texts may have, that of everybody else first
     */
    public record BrandingRepresentation(
            String name,
            String accent,
            String accentDark,
            String logo,
            String picture,
            Map<String, ? extends Map<String, String>> texts,
            List<String> languages) {}

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public BrandingResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public BrandingRepresentation get() {
        return answers.of(() -> told(service().read()));
    }

    /** Changes what the document names. What is unsafe or too large is 400 with its field, another version than the one in If-Match 412, and nothing changes. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public BrandingRepresentation put(InputStream body) {
        return answers.of(() -> told(service()
                .change(
                        () -> new JsonBody(body).read(BrandingChange.class),
                        new Precondition(session).of(BrandingResource::version))));
    }

    private BrandingRepresentation told(Branding branding) {
        new Precondition(session).tell(version(branding));
        return new BrandingRepresentation(
                branding.name(),
                branding.accent(),
                branding.accentDark(),
                branding.logo(),
                branding.picture(),
                branding.texts(),
                Languages.of(session.getContext().getRealm()).standardFirst());
    }

    private static Version version(Branding branding) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("name", branding.name());
        parts.put("accent", branding.accent());
        parts.put("accentDark", branding.accentDark());
        parts.put("logo", branding.logo());
        parts.put("picture", branding.picture());
        parts.put("texts", branding.texts());
        return new Version(parts);
    }

    private BrandingService service() {
        return new BrandingService(session, session.getContext().getRealm(), caller);
    }
}
