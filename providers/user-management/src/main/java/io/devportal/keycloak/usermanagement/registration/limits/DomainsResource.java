// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

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
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/**
 * {@code domains}: the e-mail domains that may sign up, and those that are approved automatically. For portal admins.
 */
@Produces(MediaType.APPLICATION_JSON)
public final class DomainsResource {
    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    public DomainsResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    public DomainsRepresentation get() {
        return answers.of(() -> told(service().lists()));
    }

    /** Replaces the lists that the document names. What is no domain is 400 with its place, another version than the one in If-Match 412, and nothing changes. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public DomainsRepresentation put(InputStream body) {
        return answers.of(() -> told(service()
                .replace(
                        () -> new JsonBody(body).read(DomainsRepresentation.class),
                        new Precondition(session).of(DomainsResource::version))));
    }

    private DomainsRepresentation told(DomainsRepresentation document) {
        new Precondition(session).tell(version(document));
        return document;
    }

    private static Version version(DomainsRepresentation document) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("allowed", document.allowed());
        parts.put("blocked", document.blocked());
        parts.put("autoApproved", document.autoApproved());
        return new Version(parts);
    }

    private DomainsService service() {
        return new DomainsService(session, session.getContext().getRealm(), caller);
    }
}
