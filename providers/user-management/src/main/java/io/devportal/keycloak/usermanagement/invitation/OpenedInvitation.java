// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.Invitation.Seat;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import io.devportal.keycloak.usermanagement.activation.ShownInvitations;
import io.devportal.keycloak.usermanagement.link.JoinLink;
import io.devportal.keycloak.usermanagement.link.JoinToken;
import io.devportal.keycloak.usermanagement.organization.Admission;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;

/** The link of an invitation to join, opened in a browser: whose it is, and whether it still works there. */
final class OpenedInvitation {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final Account account;
    private final Invitation invitation;
    private final boolean isSignedIn;
    private final JoinState state;

    /** As Keycloak's cache has the account. */
    static OpenedInvitation shown(KeycloakSession session, RealmModel realm, String key) {
        return new OpenedInvitation(session, realm, key, UserFacts::of);
    }

    /** @param facts reads the account from the database, and locks it */
    static OpenedInvitation locked(
            KeycloakSession session, RealmModel realm, String key, Function<UserModel, UserFacts> facts) {
        return new OpenedInvitation(session, realm, key, facts);
    }

    private OpenedInvitation(
            KeycloakSession session, RealmModel realm, String key, Function<UserModel, UserFacts> read) {
        this.session = session;
        this.realm = realm;
        Optional<JoinToken> token = new JoinLink(session, realm).read(key);
        user = token.map(link -> session.users().getUserById(realm, link.getUserId()))
                .orElse(null);
        // the account first: whoever changes it, or withdraws, waits
        UserFacts facts = user == null ? null : read.apply(user);
        invitation = token.map(JoinToken::invitationId)
                .flatMap(new Invitations(session, realm)::find)
                .orElse(null);
        account = user == null
                ? null
                : new Accounts(session, realm).find(user.getId()).orElse(null);
        Optional<UserModel> signedIn = Optional.ofNullable(
                        AuthenticationManager.authenticateIdentityCookie(session, realm, true))
                .map(browser -> browser.session().getUser());
        isSignedIn = signedIn.filter(one -> one.equals(user)).isPresent();
        boolean isSomebodyElse = signedIn.isPresent() && !isSignedIn;
        state = user == null || invitation == null || !invitation.userId().equals(user.getId())
                ? JoinState.GONE
                : judge(token.orElseThrow(), facts, isSomebodyElse);
    }

    private JoinState judge(JoinToken token, UserFacts facts, boolean isSomebodyElse) {
        if (isSomebodyElse) {
            return JoinState.SOMEBODY_ELSE;
        }
        if (!token.getEmail().equals(facts.email())) {
            return JoinState.ADDRESS_CHANGED;
        }
        return byRow(token.generation()).or(() -> byAccount(facts)).orElse(JoinState.OPEN);
    }

    private Optional<JoinState> byRow(int generation) {
        JoinState settled =
                switch (invitation.state()) {
                    case ACCEPTED -> JoinState.ACCEPTED;
                    case DECLINED -> JoinState.DECLINED;
                    case WITHDRAWN -> JoinState.WITHDRAWN;
                    case EXPIRED -> JoinState.EXPIRED;
                    case OPEN -> null;
                };
        if (settled != null) {
            return Optional.of(settled);
        }
        if (invitation.link().generation() != generation) {
            return Optional.of(JoinState.SUPERSEDED);
        }
        return invitation.hasExpired(Time.currentTimeMillis()) ? Optional.of(JoinState.EXPIRED) : Optional.empty();
    }

    private Optional<JoinState> byAccount(UserFacts facts) {
        AccountStatus status = account == null ? AccountStatus.ACTIVE : account.status();
        if (!facts.enabled() || status == AccountStatus.PENDING_APPROVAL || status == AccountStatus.REJECTED) {
            return Optional.of(JoinState.DISABLED);
        }
        if (status == AccountStatus.PENDING_ACTIVATION) {
            return Optional.of(JoinState.SET_UP_FIRST);
        }
        if (invitation.seats().stream().noneMatch(Seat::enabled)) {
            return Optional.of(JoinState.ORGANIZATION_GONE);
        }
        if (!new Admission(session, realm).isPossible(user)) {
            return Optional.of(JoinState.NOT_POSSIBLE);
        }
        return user.isEmailVerified() || isSignedIn ? Optional.empty() : Optional.of(JoinState.SIGN_IN_FIRST);
    }

    JoinState state() {
        return state;
    }

    /** Of a link that is worth something. */
    Invitation invitation() {
        return invitation;
    }

    /** Of a link that is worth something. */
    UserModel user() {
        return user;
    }

    /** Only while it waits for its set-up. */
    Account account() {
        return account;
    }

    /** Whether this browser is signed in as the person whose link this is. */
    boolean isSignedIn() {
        return isSignedIn;
    }

    ShownInvitations shown() {
        return new ShownInvitations(List.of(invitation));
    }

    /** Whether the page may name the person: it is theirs, and the link went to their address of today. */
    boolean isAboutReader() {
        return switch (state) {
            case GONE, SOMEBODY_ELSE, ADDRESS_CHANGED, DISABLED -> false;
            default -> invitation.state() != InvitationState.WITHDRAWN;
        };
    }
}
