// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.link.ClientHome;
import io.devportal.keycloak.usermanagement.link.SignInClient;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.util.CacheControlUtil;

/**
 * The page on which a sign-in from one of our pages or mails ends. It refreshes to the home page of the portal
 * instead of redirecting there: on a redirect, browsers keep the fragment of the address, and with it an
 * authorization code.
 */
public final class HomePage {

    private static final String CLIENT = "client";
    /** What the address of the page may have; everything else comes from the sign-in. */
    private static final Set<String> OURS = Set.of(CLIENT, LocaleSelectorProvider.KC_LOCALE_PARAM);

    private final KeycloakSession session;

    public HomePage(KeycloakSession session) {
        this.session = session;
    }

    public Response show(String clientId) {
        MultivaluedMap<String, String> query = session.getContext().getUri().getQueryParameters();
        return OURS.containsAll(query.keySet())
                ? page(clientId)
                : withoutAnswer(query.getOrDefault(OAuth2Constants.STATE, query.get(CLIENT)));
    }

    /** Once more, without what the sign-in has added: no address of ours that a page leads on from has a code in it. */
    private Response withoutAnswer(List<String> clientId) {
        UriBuilder here = UriBuilder.fromUri(
                new SignInClient(session, session.getContext().getRealm()).home());
        URI clean = clientId == null
                ? here.build()
                : here.queryParam(CLIENT, "{client}").build(clientId.get(0));
        // ends the fragment that the browser would take along
        return Response.seeOther(URI.create(clean + "#")).build();
    }

    private Response page(String clientId) {
        CacheControlUtil.noBackButtonCacheControlHeader(session);
        URI home = URI.create(new ClientHome(session, session.getContext().getRealm()).of(clientId));
        Response page = new PortalPage(session)
                .at("home")
                .setAttribute("portalHome", home.toString())
                .setAttribute("portalHomeName", home.getAuthority())
                .createForm("portal-home.ftl");
        return Response.fromResponse(page)
                .header("Refresh", "0;url=" + home.toASCIIString())
                .build();
    }
}
