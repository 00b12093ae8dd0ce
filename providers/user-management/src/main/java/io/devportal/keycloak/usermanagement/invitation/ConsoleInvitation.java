// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.Invitation.Invitee;
import io.devportal.keycloak.usermanagement.account.Invitation.Inviter;
import io.devportal.keycloak.usermanagement.account.Invitation.Link;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.account.UnprovenAddresses;
import io.devportal.keycloak.usermanagement.activation.ChosenPassword;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.util.List;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Creates the invitation of somebody whose account was just created in Keycloak's own console or API. */
record ConsoleInvitation(KeycloakSession session, RealmModel realm) {

    /**
     * Nothing happens without the account set-up, for a disabled account, which may wait for a decision, and for one that has a
     * row already.
     *
     * @param decision who made the account
     */
    void begin(String userId, Decision decision) {
        UserModel user = session.users().getUserById(realm, userId);
        Accounts accounts = new Accounts(session, realm);
        if (user == null
                || !user.isEnabled()
                || user.getRequiredActionsStream().noneMatch(Gate.ACTION::equals)
                || accounts.find(userId).isPresent()) {
            return;
        }
        Account account = account(user, decision);
        accounts.add(account, null);
        boolean hasPassword = new ChosenPassword(realm, user).exists();
        if (hasPassword && !user.isEmailVerified()) {
            // by an admin, who has not proven the address
            new UnprovenAddresses(session, realm).mark(userId, account.createdAt());
        }
        Outbox outbox = new Outbox(session, realm);
        boolean isMailed = !hasPassword
                && user.getEmail() != null
                && !user.getEmail().isBlank()
                && outbox.isConfigured()
                && PortalSettings.of(realm).mailsConsoleInvitations();
        new Invitations(session, realm).add(invitation(account, decision, isMailed));
        if (isMailed) {
            outbox.toApplicant(MailKind.INVITATION, account);
        }
    }

    private Account account(UserModel user, Decision decision) {
        String locale = user.getFirstAttribute(UserModel.LOCALE);
        boolean isOffered = locale != null && realm.getSupportedLocalesStream().anyMatch(locale::equals);
        return new Account(
                user.getId(),
                realm.getId(),
                AccountOrigin.INVITATION,
                AccountStatus.PENDING_ACTIVATION,
                0,
                new Account.Link(1, null),
                new Applicant(
                        user.getEmail(), user.getFirstName(), user.getLastName(), isOffered ? locale : null, null),
                decision.at(),
                decision,
                null,
                null,
                Account.Handling.NONE);
    }

    private Invitation invitation(Account account, Decision decision, boolean isMailed) {
        Applicant applicant = account.applicant();
        return new Invitation(
                UUID.randomUUID().toString(),
                realm.getId(),
                account.id(),
                true,
                true,
                InvitationState.OPEN,
                new Invitee(applicant.email(), applicant.firstName(), applicant.lastName()),
                new Inviter(decision.byId(), decision.byName()),
                List.of(),
                null,
                null,
                new Link(1, null, null),
                isMailed ? decision.at() : null,
                decision.at(),
                null);
    }
}
