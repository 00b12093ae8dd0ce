// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.InvitationState;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.account.ReadOnlyAccount;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;

/**
 * Ends an invitation. An account that it created and that nobody has set up is deleted: its address is free again,
 * and its row remains so that the link says that the invitation was withdrawn.
 */
final class InvitationWithdrawal {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Invitations invitations;

    InvitationWithdrawal(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.invitations = new Invitations(session, realm);
    }

    /**
     * Throws a {@link Refusal} when it is no longer open.
     *
     * @param seen hears, under the lock, what is about to be withdrawn; may throw
     */
    void withdraw(Invitation invitation, Caller caller, Optional<Consumer<Invitation>> seen) {
        Decision decision = new Decision(Time.currentTimeMillis(), caller.id(), caller.name(), null);
        end(invitation, InvitationState.WITHDRAWN, decision, seen);
        record(Actor.of(caller), invitation, "withdraw");
    }

    /** False when there is nothing to end any more. */
    boolean expire(Invitation invitation, String reason) {
        Decision decision = new Decision(Time.currentTimeMillis(), Actor.SYSTEM.id(), Actor.SYSTEM.name(), reason);
        try {
            end(invitation, InvitationState.EXPIRED, decision, Optional.empty());
        } catch (Refusal e) {
            session.getTransactionManager().setRollbackOnly();
            return false;
        }
        record(Actor.SYSTEM, invitation, "expire");
        return true;
    }

    private void end(Invitation earlier, InvitationState to, Decision decision, Optional<Consumer<Invitation>> seen) {
        UserModel user = session.users().getUserById(realm, earlier.userId());
        if (user != null) {
            // in this order everywhere, so that nobody waits in a circle: user, account, invitation
            new UserRecords(session, realm).lock(user);
            if (earlier.newAccount()) {
                new Accounts(session, realm).endLinks(user.getId());
            }
        }
        Invitation now = invitations.find(earlier.id()).orElseThrow(() -> new Refusal(Denial.notFound()));
        seen.ifPresent(hears -> hears.accept(now));
        if (!invitations.settle(now, to, decision.at())) {
            throw new Refusal(InvitationDenials.notOpen(
                    invitations.find(earlier.id()).map(Invitation::state).orElse(to)));
        }
        if (now.newAccount() && user != null) {
            endAccount(user, decision);
        }
    }

    private void endAccount(UserModel user, Decision decision) {
        Accounts accounts = new Accounts(session, realm);
        Account account = accounts.find(user.getId())
                .filter(row -> row.status() == AccountStatus.PENDING_ACTIVATION)
                .orElse(null);
        if (account == null) {
            return;
        }
        boolean isWantedElsewhere = !invitations.open(user.getId()).isEmpty();
        if (isWantedElsewhere || new PortalRoles(session, realm).administersRealm(user)) {
            // somebody else has a use for the account; what was sent by this invitation has ended
            return;
        }
        if (!accounts.reject(account, decision)) {
            throw new Refusal(InvitationDenials.notOpen(InvitationState.ACCEPTED));
        }
        if (!new UserManager(session).removeUser(realm, user)) {
            throw new Refusal(ReadOnlyAccount.denial());
        }
    }

    private void record(Actor actor, Invitation invitation, String action) {
        new Audit(session, realm, actor)
                .write(AuditEntry.of(
                        OperationType.ACTION,
                        "PORTAL_INVITATION",
                        "users",
                        invitation.userId(),
                        "invitations",
                        invitation.id(),
                        action));
    }
}
