// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import io.devportal.keycloak.usermanagement.account.SignInName;
import jakarta.ws.rs.core.UriBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.PkceUtils;

/** The links to the sign-in page, with the login name filled in, and to the sign-up form; both lead on to a portal. */
public final class SignInLink {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SignInClient client;

    public SignInLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.client = new SignInClient(session, realm);
    }

    /**
     * A sign-in of our own client, and behind it the home page; only the home page when that client is not set up.
     *
     * @param clientId where the person came from, or null
     * @param name what to fill in, a {@link io.devportal.keycloak.usermanagement.account.SignInName}, or null
     */
    public String create(String clientId, String name) {
        return link(OIDCLoginProtocolService.authUrl(session.getContext().getUri()), clientId, name);
    }

    /**
     * The sign-up form, for an address that can be handed out. People come back to the home page as above.
     *
     * @param clientId the portal that they sign up for, or null
     */
    public String signUp(String clientId) {
        UriBuilder form = session.getContext().getUri().getBaseUriBuilder();
        return link(OIDCLoginProtocolService.registrationsUrl(form), clientId, null);
    }

    private String link(UriBuilder page, String clientId, String name) {
        return client.enabled().filter(client::leadsHome).isPresent()
                ? throughOurClient(page, clientId, name)
                : new ClientHome(session, realm).of(clientId);
    }

    /**
     * The portal comes back as {@code state}, so that the redirect URI is exact, and with another response mode than this
     * one goes nowhere.
     */
    private String throughOurClient(UriBuilder page, String clientId, String name) {
        UriBuilder link = page.queryParam(OAuth2Constants.CLIENT_ID, SignInClient.ID)
                .queryParam(OAuth2Constants.REDIRECT_URI, "{back}")
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OAuth2Constants.CODE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.CODE_CHALLENGE, unanswerableChallenge())
                .queryParam(OAuth2Constants.CODE_CHALLENGE_METHOD, OAuth2Constants.PKCE_METHOD_S256);
        Map<String, Object> values = new HashMap<>(Map.of("realm", realm.getName(), "back", client.home()));
        if (clientId != null) {
            link.queryParam(OAuth2Constants.STATE, "{client}");
            values.put("client", clientId);
        }
        if (name != null) {
            link.queryParam(OIDCLoginProtocol.LOGIN_HINT_PARAM, "{name}");
            values.put("name", name);
        }
        return link.buildFromMap(values).toString();
    }

    /**
     * Where the link of a mail leads. The name is filled in while the account has the address that the mail went to; without it for
     * a code that is none, so that nobody learns which codes there are.
     */
    public String behind(Optional<LinkCode> code) {
        Optional<MailedLink> link = code.flatMap(known -> new Links(session, realm).find(known, LinkPurpose.SIGN_IN));
        String name = link.map(MailedLink::userId)
                .map(id -> session.users().getUserById(realm, id))
                .filter(user -> link.get().wentTo(code.get(), user.getEmail()))
                .map(user -> SignInName.of(realm, user))
                .orElse(null);
        return create(link.map(MailedLink::clientId).orElse(null), name);
    }

    public String toAccountPages() {
        return new ClientHome(session, realm).accountPages();
    }

    /** Nobody keeps the verifier. What counts is the session, with which the portal's own sign-in then passes. */
    private static String unanswerableChallenge() {
        return PkceUtils.encodeCodeChallenge(PkceUtils.generateCodeVerifier(), OAuth2Constants.PKCE_METHOD_S256);
    }
}
