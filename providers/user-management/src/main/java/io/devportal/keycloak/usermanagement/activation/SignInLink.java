// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import jakarta.ws.rs.core.UriBuilder;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.PkceUtils;
import org.keycloak.protocol.oidc.utils.RedirectUtils;

/** The way back to the portal that a person came from: the sign-in page with the address filled in. */
public final class SignInLink {

    private final KeycloakSession session;
    private final RealmModel realm;

    public SignInLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
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
        ClientModel own = realm.getClientByClientId(GlobalRole.CLIENT_ID);
        String back = own == null || !own.isEnabled()
                ? null
                : RedirectUtils.verifyRedirectUri(session, homeRedirect(clientId), own);
        if (back == null) {
            return new ClientHome(session, realm).of(clientId);
        }
        // nobody keeps the verifier, so the code that comes back is of no use to anybody; what counts is the session,
        // with which the portal's own sign-in then passes
        UriBuilder signIn = OIDCLoginProtocolService.authUrl(
                        session.getContext().getUri())
                .queryParam(OAuth2Constants.CLIENT_ID, own.getClientId())
                .queryParam(OAuth2Constants.REDIRECT_URI, "{back}")
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OAuth2Constants.CODE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.CODE_CHALLENGE, unanswerableChallenge())
                .queryParam(OAuth2Constants.CODE_CHALLENGE_METHOD, OAuth2Constants.PKCE_METHOD_S256);
        if (address != null) {
            signIn.queryParam(OIDCLoginProtocol.LOGIN_HINT_PARAM, "{address}");
        }
        return signIn.build(realm.getName(), back, address == null ? "" : address)
                .toString();
    }

    public String toAccountPages() {
        return new ClientHome(session, realm).accountPages();
    }

    /**
     * Our own address, which drops what the sign-in adds to it: Keycloak (26.7.3) refuses the sign-in of a page whose
     * address, sent as redirect_uri, holds a code or an issuer.
     */
    private String homeRedirect(String clientId) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/portal/home")
                .queryParam("client", "{client}")
                .build(realm.getName(), clientId == null ? "" : clientId)
                .toString();
    }

    private static String unanswerableChallenge() {
        return PkceUtils.encodeCodeChallenge(PkceUtils.generateCodeVerifier(), OAuth2Constants.PKCE_METHOD_S256);
    }
}
