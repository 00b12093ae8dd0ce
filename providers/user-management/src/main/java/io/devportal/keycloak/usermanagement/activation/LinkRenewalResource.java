// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.link.ActivationLink;
import io.devportal.keycloak.usermanagement.link.SignInLink;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.util.CacheControlUtil;

/**
 * The page {@code /realms/{realm}/portal/activation-link}: a form for an address, with the same answer for every
 * address. It needs no session, because expired links are often opened days later on another machine.
 */
@Produces(MediaType.TEXT_HTML)
public final class LinkRenewalResource {

    private final KeycloakSession session;
    private final RealmModel realm;

    public LinkRenewalResource(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    @GET
    public Response form() {
        return page(false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response request(@FormParam("email") String address) {
        Response answer = page(true);
        new RenewalQueue(session, realm).add(address);
        return answer;
    }

    private Response page(boolean asked) {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        return new PortalPage(session)
                .at("activation-link")
                .setAttribute("portalNewLinkAsked", asked)
                .setAttribute("portalNewLinkUrl", new ActivationLink(session, realm).renewalPage())
                .setAttribute("portalSignInUrl", new SignInLink(session, realm).toAccountPages())
                .createForm("portal-new-link.ftl");
    }
}
