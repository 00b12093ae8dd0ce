// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.services.Urls;
import org.keycloak.services.util.ResolveRelative;

/** The home page of the client that a person came from, if its URL is registered for the client. */
public final class ClientHome {

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://");

    private final KeycloakSession session;
    private final RealmModel realm;

    public ClientHome(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** @param clientId may be null or of no client: then Keycloak's account pages */
    public String of(String clientId) {
        return Optional.ofNullable(clientId)
                // PostgreSQL refuses to look for a NUL
                .filter(id -> id.indexOf('\0') < 0)
                .map(realm::getClientByClientId)
                .filter(ClientModel::isEnabled)
                .map(this::registeredHome)
                .orElseGet(this::accountPages);
    }

    String accountPages() {
        return Urls.accountBase(session.getContext().getUri().getBaseUri())
                .path("/")
                .build(realm.getName())
                .toString();
    }

    private String registeredHome(ClientModel client) {
        String base = ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl());
        // it stands as a link on pages of ours
        return base == null || !WEB_ADDRESS.matcher(base).lookingAt()
                ? null
                : RedirectUtils.verifyRedirectUri(session, base, client);
    }
}
