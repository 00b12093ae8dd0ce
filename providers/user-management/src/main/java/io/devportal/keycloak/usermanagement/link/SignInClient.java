// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The client behind the sign-in buttons of our pages and mails. Anybody can start such a sign-in for somebody else,
 * with a PKCE verifier of their own, so its codes must be useless: they cannot be redeemed, and its tokens would not
 * open the API.
 */
public final class SignInClient {

    public static final String ID = "developer-portal-sign-in";

    private final KeycloakSession session;
    private final RealmModel realm;

    public SignInClient(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Empty when it is missing or disabled. */
    public Optional<ClientModel> enabled() {
        return Optional.ofNullable(realm.getClientByClientId(ID)).filter(ClientModel::isEnabled);
    }

    /** Whether a sign-in through this client can begin, and end at {@link #home}. */
    public boolean leadsHome(ClientModel client) {
        return client.isStandardFlowEnabled() && RedirectUtils.verifyRedirectUri(session, home(), client) != null;
    }

    /** The client that somebody came from: behind a button or a link of ours, the portal that it leads on to. */
    public String origin(AuthenticationSessionModel tab) {
        String clientId = tab.getClient().getClientId();
        return Optional.ofNullable(tab.getClientNote(OIDCLoginProtocol.STATE_PARAM))
                // PostgreSQL refuses to look for a NUL
                .filter(state -> ID.equals(clientId) && state.indexOf('\0') < 0)
                .map(realm::getClientByClientId)
                .map(ClientModel::getClientId)
                .orElse(clientId);
    }

    /** Where its sign-ins end: our own address, which goes on to the home page of the portal that the person came from. */
    public String home() {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/portal/home")
                .build(realm.getName())
                .toString();
    }
}
