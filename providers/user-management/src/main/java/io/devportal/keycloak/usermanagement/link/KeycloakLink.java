// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.link;

import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Replaces the long links in Keycloak's own mails with short ones (B24): forgotten password, verification,
 * <i>Credential reset</i>, invitation to an organization. A short link leads to the original one.
 */
public final class KeycloakLink {
    private static final Logger LOG = Logger.getLogger(KeycloakLink.class);

    private final KeycloakSession session;
    private final RealmModel realm;

    public KeycloakLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Known to all nodes when this returns, because Keycloak sends the mail before its own transaction ends.
     *
     * @param user whom the mail is about, or null
     * @return the link itself where it cannot be kept: a long link is better than none
     */
    String shortened(String link, UserModel user) {
        LinkCode code = LinkCode.fresh();
        String sealed = new Seal(code).close(link);
        if (sealed.length() > MailedLink.LONGEST_TARGET) {
            return link;
        }
        String address = user == null ? null : user.getEmail();
        MailedLink kept = new MailedLink(
                user == null ? null : user.getId(), null, null, 0, code.hashWith(String.valueOf(address)), sealed);
        try {
            KeycloakModelUtils.runJobInTransaction(session.getKeycloakSessionFactory(), own -> new Links(own, realm)
                    .add(code, LinkPurpose.KEYCLOAK, kept));
        } catch (RuntimeException e) {
            LOG.warn("A mail of Keycloak leaves with its long link, because the database did not keep a short one", e);
            return link;
        }
        return new MailLinks(session, realm).address(LinkPurpose.KEYCLOAK, code);
    }

    /** Empty for a code that no mail of this realm has carried, or that was given for something else. Changes nothing. */
    public Optional<String> behind(LinkCode code) {
        return new Links(session, realm).find(code, LinkPurpose.KEYCLOAK).map(link -> new Seal(code)
                .open(link.sealedTarget()));
    }
}
