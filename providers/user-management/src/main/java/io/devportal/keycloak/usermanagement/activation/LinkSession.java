// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.link.ActivationToken;
import java.util.Optional;
import java.util.OptionalInt;
import org.keycloak.models.Constants;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The notes in the authentication session of an opened activation link. Ordinary logins have none. */
final class LinkSession {

    /** Tells the link's page that the person comes from the set-up form; it shows nothing that the row does not say. */
    static final String ACTIVATED_PARAM = "activated";

    /** Attribute of Keycloak's session: the code of the link that this request has opened. */
    static final String CODE = "portal.link-code";

    private static final String GENERATION = "portal.link-generation";
    private static final String LINK = "portal.link";

    private LinkSession() {}

    /**
     * Keeps the link, to come back to it.
     *
     * @param key its code, or its token
     */
    static void remember(AuthenticationSessionModel authSession, String key) {
        authSession.setAuthNote(LINK, key);
    }

    static void open(AuthenticationSessionModel authSession, ActivationToken token) {
        authSession.setAuthNote(GENERATION, Integer.toString(token.generation()));
    }

    /** The generation of the link that opened this session, or empty in an ordinary login. */
    static OptionalInt generation(AuthenticationSessionModel authSession) {
        String generation = authSession.getAuthNote(GENERATION);
        return generation == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(generation));
    }

    /** Whether a link from a mail opened this session: ours, or Keycloak's for a forgotten password. */
    static boolean provesAddress(AuthenticationSessionModel authSession) {
        String owner = authSession.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID);
        if (owner == null) {
            // the user costs a statement for each of their organizations, when they were changed in this request
            return false;
        }
        UserModel user = authSession.getAuthenticatedUser();
        return user != null && owner.equals(user.getId());
    }

    /** The code or the token of the link of ours that opened this session, or empty in any other. */
    static Optional<String> link(AuthenticationSessionModel authSession) {
        return generation(authSession).isEmpty() ? Optional.empty() : Optional.ofNullable(remembered(authSession));
    }

    static String remembered(AuthenticationSessionModel authSession) {
        String link = authSession.getAuthNote(LINK);
        // a session that a node of an earlier version has opened keeps the token where LoginActionsService (26.7.3)
        // puts it
        return link == null ? authSession.getAuthNote(Constants.KEY) : link;
    }
}
