// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.PkceUtils;

/** The way back to the portal that a person came from: the sign-in page with the address filled in. */
public final class SignInLink {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SignInClient client;

    public SignInLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.client = new SignInClient(session, realm);
    }

    /** A sign-in of our own client, and behind it the home page; only the home page when that client is not set up. */
    public String create(Applicant applicant) {
        return create(applicant.clientId(), applicant.email());
    }

    /**
     * @param clientId where the person came from, or null
     * @param address what to fill in, or null
     */
    String create(String clientId, String address) {
        return client.enabled().filter(client::leadsHome).isPresent()
                ? signIn(clientId, address)
                : new ClientHome(session, realm).of(clientId);
    }

    /**
     * The portal comes back as {@code state}, so that the redirect URI is exact, and with another response mode than this
     * one goes nowhere.
     */
    private String signIn(String clientId, String address) {
        UriBuilder signIn = OIDCLoginProtocolService.authUrl(
                        session.getContext().getUri())
                .queryParam(OAuth2Constants.CLIENT_ID, SignInClient.ID)
                .queryParam(OAuth2Constants.REDIRECT_URI, "{back}")
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OAuth2Constants.CODE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.CODE_CHALLENGE, unanswerableChallenge())
                .queryParam(OAuth2Constants.CODE_CHALLENGE_METHOD, OAuth2Constants.PKCE_METHOD_S256);
        Map<String, Object> values = new HashMap<>(Map.of("realm", realm.getName(), "back", client.home()));
        if (clientId != null) {
            signIn.queryParam(OAuth2Constants.STATE, "{client}");
            values.put("client", clientId);
        }
        if (address != null) {
            signIn.queryParam(OIDCLoginProtocol.LOGIN_HINT_PARAM, "{address}");
            values.put("address", address);
        }
        return signIn.buildFromMap(values).toString();
    }

    public String toAccountPages() {
        return new ClientHome(session, realm).accountPages();
    }

    /** Nobody keeps the verifier. What counts is the session, with which the portal's own sign-in then passes. */
    private static String unanswerableChallenge() {
        return PkceUtils.encodeCodeChallenge(PkceUtils.generateCodeVerifier(), OAuth2Constants.PKCE_METHOD_S256);
    }
}
