// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.SignInName;
import io.devportal.keycloak.usermanagement.link.ActivationToken;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/** An activation link, opened in a browser: whose it is, and whether it still works there. */
final class OpenedLink {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ActivationToken token;
    private final UserModel user;
    private final Optional<Account> account;
    private final LinkState state;

    OpenedLink(KeycloakSession session, RealmModel realm, ActivationToken token) {
        this.session = session;
        this.realm = realm;
        this.token = token;
        user = session.users().getUserById(realm, token.getUserId());
        account = new Accounts(session, realm).find(token.getUserId());
        state = judge();
    }

    private LinkState judge() {
        if (user == null) {
            return account.stream().anyMatch(OpenedLink::isWithdrawn) ? LinkState.WITHDRAWN : LinkState.DELETED;
        }
        if (!user.isEnabled()) {
            return LinkState.DISABLED;
        }
        if (somebodyElse().isPresent()) {
            return LinkState.SOMEBODY_ELSE;
        }
        if (!token.getEmail().equals(user.getEmail())) {
            return LinkState.ADDRESS_CHANGED;
        }
        return account.map(row -> LinkState.of(row, token.generation(), Time.currentTimeMillis()))
                .orElse(LinkState.UNKNOWN);
    }

    /** By somebody, and not by time. */
    private static boolean isWithdrawn(Account row) {
        return row.status() == AccountStatus.REJECTED
                && row.decision() != null
                && row.decision().byId() != null;
    }

    private Optional<UserModel> somebodyElse() {
        return Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(session, realm, true))
                .map(signedIn -> signedIn.session().getUser())
                .filter(other -> !other.equals(user));
    }

    LinkState state() {
        return state;
    }

    Optional<Account> account() {
        return account;
    }

    /** The name to sign in with: only where the page is about this person, and the link went to their address of today. */
    Optional<String> signInName() {
        return switch (state) {
            case DELETED, DISABLED, SOMEBODY_ELSE, ADDRESS_CHANGED, WITHDRAWN, UNKNOWN -> Optional.empty();
            case VALID, USED, SUPERSEDED, EXPIRED -> Optional.of(SignInName.of(realm, user));
        };
    }

    void report(EventBuilder event) {
        event.detail(Details.REASON, "activation link " + state);
        switch (state) {
            case DELETED -> event.error(Errors.USER_NOT_FOUND);
            case DISABLED -> event.error(Errors.USER_DISABLED);
            case ADDRESS_CHANGED -> event.error(Errors.INVALID_EMAIL);
            case SOMEBODY_ELSE ->
                event.detail(Details.EXISTING_USER, somebodyElse().orElseThrow().getId())
                        .error(Errors.DIFFERENT_USER_AUTHENTICATED);
            default -> event.error(Errors.EXPIRED_CODE);
        }
    }
}
