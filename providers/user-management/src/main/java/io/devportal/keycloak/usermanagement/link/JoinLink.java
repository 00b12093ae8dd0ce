// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import io.devportal.keycloak.usermanagement.account.Invitation;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The links by which people join an organization with the account that they have. They lead to a page of ours and not into a
 * sign-in: nobody is signed in by them.
 */
public final class JoinLink {
    private final KeycloakSession session;
    private final RealmModel realm;

    public JoinLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** A fresh link of the invitation's current generation. Never store, log or return it. */
    public String create(Invitation invitation, String address) {
        return of(new JoinToken(invitation, address)
                .serialize(session, realm, session.getContext().getUri()));
    }

    /** The same link again, for a token that came with a request. */
    public String of(String serializedToken) {
        return page("invitation")
                .queryParam(Constants.KEY, "{key}")
                .build(realm.getName(), serializedToken)
                .toString();
    }

    /** Where the page sends its form. */
    public String form() {
        return page("invitation").build(realm.getName()).toString();
    }

    /** Where the page for somebody else's browser sends its form. */
    public String signOut() {
        return page("invitation/sign-out").build(realm.getName()).toString();
    }

    /** Empty for whatever is no link of this kind that a realm of this server has made. */
    public Optional<JoinToken> read(String serializedToken) {
        return Optional.ofNullable(session.tokens().decode(serializedToken, JoinToken.class))
                .filter(token -> JoinToken.TYPE.equals(token.getType()) && token.isActive())
                .filter(token -> token.invitationId() != null && token.getEmail() != null);
    }

    private UriBuilder page(String path) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/portal")
                .path(path);
    }
}
