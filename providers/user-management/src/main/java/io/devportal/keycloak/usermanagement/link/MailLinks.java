// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Invitation;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Creates the links in mails: short addresses with a code (B24), on the configured hostname or the realm's frontend
 * URL.
 *
 * <p>Throws {@code ContextNotActiveException} outside of a request if neither is configured: taking the host from a
 * request would let strangers choose where our mails lead. Never store, log or return a link.
 */
public final class MailLinks {

    /** Far beyond the longest life of a link: one that has expired leads to a page that says what to do next. */
    public static final Duration KEPT = Duration.ofDays(365);

    private final KeycloakSession session;
    private final RealmModel realm;

    public MailLinks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Opens the account set-up, while the account's link is of the same generation.
     *
     * @param address where the mail goes; the link works only while it is the account's address
     */
    public String activation(Account account, String address) {
        LinkCode code = LinkCode.fresh();
        int generation = account.link().generation();
        return add(
                LinkPurpose.ACTIVATE,
                code,
                new MailedLink(account.id(), null, null, generation, code.hashWith(address)));
    }

    /** Opens the page to accept or to decline, while the invitation's link is of the same generation. */
    public String join(Invitation invitation, String address) {
        LinkCode code = LinkCode.fresh();
        int generation = invitation.link().generation();
        return add(
                LinkPurpose.JOIN,
                code,
                new MailedLink(invitation.userId(), invitation.id(), null, generation, code.hashWith(address)));
    }

    /**
     * Opens the sign-in page with the name filled in that this person has by then.
     *
     * @param user may be null: then no name is filled in
     * @param address where the mail goes; the name is filled in only while it is the account's address
     * @param clientId where the person came from, or null
     */
    public String signIn(UserModel user, String address, String clientId) {
        LinkCode code = LinkCode.fresh();
        String userId = user == null ? null : user.getId();
        return add(LinkPurpose.SIGN_IN, code, new MailedLink(userId, null, clientId, 0, code.hashWith(address)));
    }

    private String add(LinkPurpose purpose, LinkCode code, MailedLink link) {
        String address = address(purpose, code);
        new Links(session, realm).add(code, purpose, link);
        return address;
    }

    String address(LinkPurpose purpose, LinkCode code) {
        return session.getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/portal")
                .path(purpose.path())
                .path(code.text())
                .build(realm.getName())
                .toString();
    }
}
