// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Where the "request waiting" mail leads: how to decide the request with a command. It shows nothing of the request, and
 * says the same for every id, because nobody has signed in here.
 */
final class RequestPage {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9:_-]{1,255}");

    private final KeycloakSession session;

    RequestPage(KeycloakSession session) {
        this.session = session;
    }

    Response show(String id) {
        String request = USER_ID.matcher(id).matches() ? id : "";
        String api = session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/portal/api/registration-requests/{id}")
                .build(session.getContext().getRealm().getName(), request)
                .toString();
        return session.getProvider(LoginFormsProvider.class)
                .setDetachedAuthSession()
                .setAttribute("portalRequestApi", api)
                .createForm("portal-request.ftl");
    }
}
