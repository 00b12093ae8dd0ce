// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.light.LightweightUserAdapter;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A sign-in between two of its pages. Keycloak (26.7.5) never ends one, so it would continue even after the address was proven,
 * the account disabled or all sessions ended. Each of these sets the user's notBefore; a sign-in that began before, or whose
 * link went to another address than the account has now, is over.
 */
final class UnfinishedSignIn {

    private static final Logger LOG = Logger.getLogger(UnfinishedSignIn.class);
    private static final String NOT_BEFORE = "portal.seen-not-before";
    private static final String ADDRESS = "portal.seen-address";
    private static final String PROVEN_ADDRESS = "portal.proven-address";
    /** In place of the number, if the sign-in was over at the first check. */
    private static final String OVER = "over";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel authSession;
    private final UserModel user;
    /** As read, or null. */
    private Integer notBefore;

    /** @param user as authenticated by Keycloak; loading them again costs a statement per organization */
    UnfinishedSignIn(KeycloakSession session, AuthenticationSessionModel authSession, UserModel user) {
        this.session = session;
        this.realm = authSession.getRealm();
        this.authSession = authSession;
        this.user = user;
    }

    /** Stores the state of the account at the first check. */
    void remember() {
        if (authSession.getAuthNote(NOT_BEFORE) == null) {
            boolean over = beganBefore(notBefore());
            keep(over ? OVER : Integer.toString(notBefore()));
        }
    }

    /** Call it when this sign-in itself has set notBefore, so that it continues. */
    void goesOn() {
        notBefore = null;
        keep(Integer.toString(notBefore()));
    }

    private void keep(String moment) {
        authSession.setAuthNote(NOT_BEFORE, moment);
        // null removes it
        authSession.setAuthNote(ADDRESS, user.getEmail());
    }

    /** Call it when this sign-in itself has changed the address. Does not revive a sign-in that is over. */
    static void addressChanged(AuthenticationSessionModel authSession, String from, String to) {
        if (Objects.equals(from, authSession.getAuthNote(ADDRESS))) {
            authSession.setAuthNote(ADDRESS, to);
        }
    }

    /** Whether it was opened by a mailed link that went to the current address of the account. */
    boolean provesAddress() {
        if (!LinkSession.provesAddress(authSession)) {
            return false;
        }
        if (authSession.getAuthNote(PROVEN_ADDRESS) == null) {
            authSession.setAuthNote(PROVEN_ADDRESS, user.getEmail());
        }
        return Objects.equals(user.getEmail(), authSession.getAuthNote(PROVEN_ADDRESS));
    }

    boolean isOver() {
        remember();
        boolean sameAddress = !LinkSession.provesAddress(authSession)
                || Objects.equals(user.getEmail(), authSession.getAuthNote(ADDRESS));
        return !sameAddress || !Integer.toString(notBefore()).equals(authSession.getAuthNote(NOT_BEFORE));
    }

    /**
     * Throws if it is over, and rolls back what the request has written: one of Keycloak's own required actions may have stored
     * a password before ours is called.
     */
    void requireGoingOn() {
        if (isOver()) {
            rollBack();
            throw new WebApplicationException(
                    ErrorPage.error(session, authSession, Response.Status.BAD_REQUEST, Messages.STALE_CODE));
        }
    }

    void rollBack() {
        session.getTransactionManager().setRollbackOnly();
        LOG.infof(
                "A sign-in to account %s in realm %s does not go on: it began before the address was proven or changed, or"
                        + " before everything that the person held was ended",
                user.getId(), realm.getName());
    }

    /** Seconds since the epoch, or 0. Read once: for a changed user, Keycloak's user cache looks at each of their organizations. */
    private int notBefore() {
        if (notBefore == null) {
            notBefore = LightweightUserAdapter.isLightweightUser(user)
                    ? 0
                    : session.users().getNotBeforeOfUser(realm, user);
        }
        return notBefore;
    }

    /**
     * Whether a step of the login was completed before that moment, in seconds since the epoch, such as the password before the
     * second factor; or whether it came through an identity provider that is no longer linked.
     */
    private boolean beganBefore(int moment) {
        String provider = BrokeredSession.alias(authSession);
        if (moment != 0 && provider != null && session.users().getFederatedIdentity(realm, user, provider) == null) {
            return true;
        }
        Map<String, Integer> steps = new HashMap<>(steps(authSession.getUserSessionNotes()));
        if (LinkSession.provesAddress(authSession) || !hasEarlier(steps, moment)) {
            return false;
        }
        UserSessionModel signedIn = new AuthenticationSessionManager(session).getUserSession(authSession);
        if (signedIn != null) {
            // Keycloak adds the steps of a session that is still valid
            steps.entrySet().removeAll(steps(signedIn.getNotes()).entrySet());
        }
        return hasEarlier(steps, moment);
    }

    private static boolean hasEarlier(Map<String, Integer> steps, int moment) {
        return steps.values().stream().anyMatch(at -> at < moment);
    }

    /** By execution: when it was completed, in seconds since the epoch. */
    private static Map<String, Integer> steps(Map<String, String> notes) {
        return AuthenticatorUtils.parseCompletedExecutions(notes.get(Constants.AUTHENTICATORS_COMPLETED));
    }
}
