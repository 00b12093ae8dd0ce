// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.AccessRules;
import io.devportal.keycloak.usermanagement.access.Action;
import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.user.People;
import io.devportal.keycloak.usermanagement.user.Targets;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Invitations of one person whom the caller sees, for {@code users/{id}}. Throws {@link Refusal}. */
final class InvitedUserService {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;

    InvitedUserService(KeycloakSession session, RealmModel realm, Caller caller) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
    }

    /**
     * Sends the link that the person waits for: of an invitation, or of an approval. Says to which address.
     *
     * @param body read once it is clear that the caller may; may throw
     */
    String send(String userId, Runnable body) {
        AccessRules.require(caller, Action.RESEND_INVITATION);
        body.run();
        UserModel user = person(userId, Action.RESEND_INVITATION);
        InvitationSending sending = new InvitationSending(
                session, realm, caller, AccessRules.visibleOrganizations(caller).isPresent());
        open(user, Action.RESEND_INVITATION).stream()
                .findFirst()
                .ifPresentOrElse(sending::send, () -> sending.sendActivation(user));
        return user.getEmail();
    }

    /** All that are open and that the caller may withdraw. */
    void withdraw(String userId) {
        UserModel user = person(userId, Action.WITHDRAW_INVITATION);
        List<Invitation> open = open(user, Action.WITHDRAW_INVITATION);
        if (open.isEmpty()) {
            throw new Refusal(Denial.notFound());
        }
        InvitationWithdrawal end = new InvitationWithdrawal(session, realm);
        // the one that has made the account last: the account ends with it
        open.stream()
                .sorted((one, other) -> Boolean.compare(one.newAccount(), other.newAccount()))
                .forEach(invitation -> end.withdraw(invitation, caller, Optional.empty()));
    }

    /** The one that has made the account first. */
    private List<Invitation> open(UserModel user, Action action) {
        return new Invitations(session, realm)
                .open(user.getId()).stream()
                        .filter(invitation -> AccessRules.decide(caller, action, InvitationService.target(invitation))
                                .isEmpty())
                        .sorted((one, other) -> Boolean.compare(other.newAccount(), one.newAccount()))
                        .toList();
    }

    private UserModel person(String userId, Action action) {
        AccessRules.require(caller, action);
        UserModel user = new People(session, realm).find(userId).orElseThrow(() -> new Refusal(Denial.notFound()));
        AccessRules.require(caller, action, new Targets(session, realm).of(user));
        return user;
    }
}
