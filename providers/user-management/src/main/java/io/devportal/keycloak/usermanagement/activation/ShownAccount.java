// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import io.devportal.keycloak.usermanagement.activation.TermsText.Written;
import io.devportal.keycloak.usermanagement.organization.Organizations;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The account as the open set-up form shows it. A submission only counts for this state. */
final class ShownAccount {

    private static final String NOTE = "portal.shown-account";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationSessionModel authSession;
    private final String state;

    ShownAccount(
            KeycloakSession session,
            RealmModel realm,
            AuthenticationSessionModel authSession,
            Account account,
            UserFacts facts) {
        this.session = session;
        this.realm = realm;
        this.authSession = authSession;
        this.state = digest(state(account, facts, authSession.getAuthenticatedUser()));
    }

    void remember() {
        authSession.setAuthNote(NOTE, state);
    }

    boolean isStillTheSame() {
        return state.equals(authSession.getAuthNote(NOTE));
    }

    private String state(Account account, UserFacts facts, UserModel user) {
        Map<String, List<String>> attributes = new TreeMap<>(user.getAttributes());
        // a change of language writes it
        attributes.remove(UserModel.LOCALE);
        boolean organizationExists = account.optionalOrganizationId()
                .filter(id ->
                        new Organizations(session, realm).byId(List.of(id)).containsKey(id))
                .isPresent();
        return String.join(
                "\n",
                account.version() + " " + account.link().generation() + " " + organizationExists,
                ShownInvitations.of(session, realm, account.id()).fingerprint(),
                // a record names its fields, and escapes nothing: the user's own texts come last
                new TermsText(session, realm)
                        .writtenFor(user)
                        .map(Written::message)
                        .orElse(""),
                UserFacts.of(user).toString(),
                facts.toString(),
                attributes.toString());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
