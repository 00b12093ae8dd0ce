// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.PkceUtils;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.services.Urls;
import org.keycloak.services.util.ResolveRelative;

/** The way back to the portal that a person came from: its sign-in page with the address filled in. */
public final class SignInLink {

    private final KeycloakSession session;
    private final RealmModel realm;

    public SignInLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Leads only to a URL that is registered for the client; without one, to Keycloak's account pages. */
    public String create(Applicant applicant) {
        ClientModel client = applicant.clientId() == null ? null : realm.getClientByClientId(applicant.clientId());
        String home = client == null || !client.isEnabled() ? null : home(client);
        if (home == null) {
            return toAccountPages();
        }
        if (!OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())) {
            return home;
        }
        // the code that comes back to the portal's home page is of no use to anybody, as nobody keeps the verifier;
        // what
        // counts is the session, with which the portal's own sign-in then passes
        return OIDCLoginProtocolService.authUrl(session.getContext().getUri())
                .queryParam(OAuth2Constants.CLIENT_ID, client.getClientId())
                .queryParam(OAuth2Constants.REDIRECT_URI, "{home}")
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OAuth2Constants.CODE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.CODE_CHALLENGE, unanswerableChallenge())
                .queryParam(OAuth2Constants.CODE_CHALLENGE_METHOD, OAuth2Constants.PKCE_METHOD_S256)
                .queryParam(OIDCLoginProtocol.LOGIN_HINT_PARAM, "{address}")
                .build(realm.getName(), home, applicant.email())
                .toString();
    }

    public String toAccountPages() {
        return Urls.accountBase(session.getContext().getUri().getBaseUri())
                .path("/")
                .build(realm.getName())
                .toString();
    }

    private String home(ClientModel client) {
        String base = ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl());
        return base == null || base.isBlank() ? null : RedirectUtils.verifyRedirectUri(session, base, client);
    }

    private static String unanswerableChallenge() {
        return PkceUtils.encodeCodeChallenge(PkceUtils.generateCodeVerifier(), OAuth2Constants.PKCE_METHOD_S256);
    }
}
