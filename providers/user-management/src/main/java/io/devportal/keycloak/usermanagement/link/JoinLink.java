// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The links of invitations to join, as browsers send them back. They lead to a page of ours instead of a sign-in, and
 * sign nobody in.
 */
public final class JoinLink {
    private static final String ANOTHER_ADDRESS = "";

    private final KeycloakSession session;
    private final RealmModel realm;

    public JoinLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** @param key the code of a link, or the token of one from before there were codes */
    public String of(String key) {
        return LinkCode.read(key)
                .map(code -> new MailLinks(session, realm).address(LinkPurpose.JOIN, code))
                .orElseGet(() -> UriBuilder.fromUri(form())
                        .queryParam(Constants.KEY, "{key}")
                        .build(key)
                        .toString());
    }

    /** Where the page sends its form. */
    public String form() {
        return page("invitation");
    }

    /** Where the page for somebody else's browser sends its form. */
    public String signOut() {
        return page("invitation/sign-out");
    }

    /**
     * Empty for whatever is no link of this kind that a realm of this server has made.
     *
     * @param key as above, or null
     */
    public Optional<JoinToken> read(String key) {
        Optional<LinkCode> code = LinkCode.read(key);
        return code.isPresent() ? stored(code.get()) : signed(key);
    }

    private Optional<JoinToken> stored(LinkCode code) {
        return new Links(session, realm)
                .find(code, LinkPurpose.JOIN)
                .map(link -> new JoinToken(
                        link,
                        Optional.ofNullable(session.users().getUserById(realm, link.userId()))
                                .map(UserModel::getEmail)
                                .filter(address -> link.wentTo(code, address))
                                .orElse(ANOTHER_ADDRESS)));
    }

    private Optional<JoinToken> signed(String token) {
        return Optional.ofNullable(session.tokens().decode(token, JoinToken.class))
                .filter(read -> JoinToken.TYPE.equals(read.getType()) && read.isActive())
                .filter(read -> read.invitationId() != null && read.getEmail() != null);
    }

    private String page(String path) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/portal")
                .path(path)
                .build(realm.getName())
                .toString();
    }
}
