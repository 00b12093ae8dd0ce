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
 * A sign-in between two of its pages. Nothing of Keycloak (26.7.5) ends one, so it would go on behind a turning point of the
 * account: the proof of the address, disabling, "sign out everywhere". Each of these sets the user's notBefore; a sign-in that
 * began before, or whose link went to another address than the account has now, is over.
 */
final class HeldSignIn {

    private static final Logger LOG = Logger.getLogger(HeldSignIn.class);
    private static final String NOT_BEFORE = "portal.seen-not-before";
    private static final String ADDRESS = "portal.seen-address";
    private static final String PROVEN_ADDRESS = "portal.proven-address";
    /** No number: of a sign-in that was over when we first saw it. */
    private static final String OVER = "over";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel authSession;
    private final UserModel user;
    /** As read, or null. */
    private Integer notBefore;

    /** @param user whom Keycloak has authenticated; asked for again, somebody in many organizations costs a statement for each */
    HeldSignIn(KeycloakSession session, AuthenticationSessionModel authSession, UserModel user) {
        this.session = session;
        this.realm = authSession.getRealm();
        this.authSession = authSession;
        this.user = user;
    }

    /** Keeps what the account is at the first look. */
    void remember() {
        if (authSession.getAuthNote(NOT_BEFORE) == null) {
            boolean over = beganBefore(notBefore());
            keep(over ? OVER : Integer.toString(notBefore()));
        }
    }

    /** This very sign-in has made the turning point. */
    void goesOn() {
        notBefore = null;
        keep(Integer.toString(notBefore()));
    }

    private void keep(String moment) {
        authSession.setAuthNote(NOT_BEFORE, moment);
        // null removes it
        authSession.setAuthNote(ADDRESS, user.getEmail());
    }

    /** This very sign-in has changed the address. One that is over does not come back by it. */
    static void addressChanged(AuthenticationSessionModel authSession, String from, String to) {
        if (Objects.equals(from, authSession.getAuthNote(ADDRESS))) {
            authSession.setAuthNote(ADDRESS, to);
        }
    }

    /** Whether a link from a mail has opened it that went to the address of today, and not to one from before a change. */
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
     * Refuses by an exception, and rolls back what the request has written: Keycloak asks us only after one of its own
     * required actions has stored a password, for instance.
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

    /** Seconds since the epoch, or 0. Keycloak's user cache has it, but looks at every organization of a user that was changed. */
    private int notBefore() {
        if (notBefore == null) {
            notBefore = LightweightUserAdapter.isLightweightUser(user)
                    ? 0
                    : session.users().getNotBeforeOfUser(realm, user);
        }
        return notBefore;
    }

    /**
     * Whether a step of the login was passed before, such as the password of somebody who was asked for a second factor; or it
     * came by an identity provider that is linked no longer.
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
            // Keycloak adds the steps of a session that is still good
            steps.entrySet().removeAll(steps(signedIn.getNotes()).entrySet());
        }
        return hasEarlier(steps, moment);
    }

    private static boolean hasEarlier(Map<String, Integer> steps, int moment) {
        return steps.values().stream().anyMatch(at -> at < moment);
    }

    /** When each was passed, in seconds since the epoch. */
    private static Map<String, Integer> steps(Map<String, String> notes) {
        return AuthenticatorUtils.parseCompletedExecutions(notes.get(Constants.AUTHENTICATORS_COMPLETED));
    }
}
