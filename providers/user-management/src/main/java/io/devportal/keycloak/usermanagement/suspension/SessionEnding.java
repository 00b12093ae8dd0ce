// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.suspension;

import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/**
 * Ends sessions, tokens and unfinished sign-ins: disabling an account in Keycloak 26.7.3 only suspends them until it
 * is enabled again.
 */
public final class SessionEnding {

    private final KeycloakSession session;
    private final RealmModel realm;

    public SessionEnding(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Removes online and offline sessions, outdates every token issued so far and every activation link. */
    public void endAll(UserModel user) {
        endSessions(user);
        // in the order in which decisions lock them: Keycloak writes the user only when the transaction ends
        new UserRecords(session, realm).lock(user);
        new Accounts(session, realm).endLinks(user.getId());
    }

    /** The same, but the links go on. */
    public void endSessions(UserModel user) {
        session.sessions().removeUserSessions(realm, user);
        for (UserSessionModel offline :
                session.sessions().getOfflineUserSessionsStream(realm, user).toList()) {
            session.sessions().removeOfflineUserSession(realm, offline);
        }
        session.users().setNotBeforeForUser(realm, user, (int) Time.currentTimeSeconds());
    }
}
