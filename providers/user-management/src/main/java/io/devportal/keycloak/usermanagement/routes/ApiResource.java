// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.rest.Answers;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.keycloak.models.KeycloakSession;

/** Authenticates the caller, checks that the path exists, and delegates to the resource in the list of routes. */
public final class ApiResource {

    private final KeycloakSession session;
    private final Caller caller;
    private final Answers answers;

    ApiResource(KeycloakSession session, Caller caller, Answers answers) {
        this.session = session;
        this.caller = caller;
        this.answers = answers;
    }

    @Path("{name:[^/]*}")
    public Object route(@PathParam("name") String name) {
        return ApiRoutes.named(name).factory().resource(session, caller, answers);
    }
}
