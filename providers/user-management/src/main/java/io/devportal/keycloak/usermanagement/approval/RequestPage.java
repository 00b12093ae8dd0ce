// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.activation.PortalPage;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/**
 * Where the "request waiting" mail leads: how to decide the request with a command. It shows nothing of the request, and
 * says the same for every id, because nobody has signed in here.
 */
public final class RequestPage {

    private final KeycloakSession session;

    public RequestPage(KeycloakSession session) {
        this.session = session;
    }

    public Response show(String id) {
        boolean canBeId = Account.canBeId(id);
        String request = canBeId ? id : "";
        String api = session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/portal/api/registration-requests/{id}")
                .build(session.getContext().getRealm().getName(), request)
                .toString();
        return new PortalPage(session)
                .at("requests/" + (canBeId ? id : "-"))
                .setAttribute("portalRequestApi", api)
                .createForm("portal-request.ftl");
    }
}
