// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.keycloak.http.HttpResponse;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.WebOriginsUtils;

/**
 * Lets scripts from the console's web origins read responses, and no others, including preflight requests, for which
 * Keycloak's own Cors (26.7.3) accepts any origin.
 */
public final class CrossOrigin {

    private static final String ORIGIN = "Origin";

    private final KeycloakSession session;

    public CrossOrigin(KeycloakSession session) {
        this.session = session;
    }

    public void allowOnRequest() {
        HttpResponse response = session.getContext().getHttpResponse();
        response.setHeader("Vary", ORIGIN);
        if (isAllowed()) {
            response.setHeader("Access-Control-Allow-Origin", origin());
            response.setHeader(
                    "Access-Control-Expose-Headers",
                    HttpHeaders.ETAG + ", " + HttpHeaders.WWW_AUTHENTICATE + ", " + HttpHeaders.CONTENT_DISPOSITION);
        }
    }

    Response preflight() {
        Response.ResponseBuilder response = Response.noContent();
        if (isAllowed()) {
            response.header("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE")
                    .header("Access-Control-Allow-Headers", "Authorization, Content-Type, If-Match")
                    .header("Access-Control-Max-Age", "3600");
        }
        return response.build();
    }

    private boolean isAllowed() {
        ClientModel console = session.getContext().getRealm().getClientByClientId(GlobalRole.CLIENT_ID);
        return origin() != null
                && console != null
                && console.isEnabled()
                && WebOriginsUtils.resolveValidWebOrigins(session, console).contains(origin());
    }

    private String origin() {
        return session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(ORIGIN);
    }
}
