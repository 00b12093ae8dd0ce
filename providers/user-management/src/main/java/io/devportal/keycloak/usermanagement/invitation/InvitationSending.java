// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.access.Caller;
import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.account.Invitation.Seat;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import io.devportal.keycloak.usermanagement.activation.ChosenPassword;
import io.devportal.keycloak.usermanagement.audit.Actor;
import io.devportal.keycloak.usermanagement.audit.Audit;
import io.devportal.keycloak.usermanagement.audit.AuditEntry;
import io.devportal.keycloak.usermanagement.lock.Lock;
import io.devportal.keycloak.usermanagement.lock.Locks;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.user.UserDenials;
import java.time.Duration;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Sends the link of an invitation, for the first time or again: earlier links stop working (C-07). Throws
 * {@link Refusal}.
 */
final class InvitationSending {
    private static final Duration COOL_DOWN = Duration.ofMinutes(1);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller caller;
    private final boolean hasQuota;
    private final Outbox outbox;

    /** @param hasQuota whether the caller may send only so many a day */
    InvitationSending(KeycloakSession session, RealmModel realm, Caller caller, boolean hasQuota) {
        this.session = session;
        this.realm = realm;
        this.caller = caller;
        this.hasQuota = hasQuota;
        this.outbox = new Outbox(session, realm);
    }

    void send(Invitation seen) {
        if (!seen.isOpen()) {
            throw new Refusal(InvitationDenials.notOpen(seen.state()));
        }
        UserModel user = session.users().getUserById(realm, seen.userId());
        if (user == null) {
            throw new Refusal(Denial.notFound());
        }
        requireMail();
        requireOrganization(seen);
        if (seen.newAccount()) {
            requireLinkFor(user);
        }
        useQuota();
        // in this order everywhere, so that nobody waits in a circle: user, account, invitation
        new UserRecords(session, realm).lock(user);
        if (seen.newAccount()) {
            new Accounts(session, realm).endLinks(user.getId());
        }
        Invitation fresh = renewed(seen);
        if (fresh.newAccount()) {
            mailActivation(user);
        } else {
            new InvitationMails(session, realm).askToJoin(fresh, user);
        }
        record("users", fresh.userId(), "invitations", fresh.id(), "send");
    }

    private Invitation renewed(Invitation seen) {
        Invitations invitations = new Invitations(session, realm);
        long now = Time.currentTimeMillis();
        boolean renewed = invitations.renewLink(seen, now, now - COOL_DOWN.toMillis());
        Invitation fresh = invitations.find(seen.id()).orElseThrow(() -> new Refusal(Denial.notFound()));
        if (renewed) {
            return fresh;
        }
        if (!fresh.isOpen()) {
            throw new Refusal(InvitationDenials.notOpen(fresh.state()));
        }
        long since = fresh.mailedAt() == null ? 0 : now - fresh.mailedAt();
        throw justNow(COOL_DOWN.minusMillis(Math.max(0, since)));
    }

    /** To somebody whom nobody has invited: their own request was approved. */
    void sendActivation(UserModel user) {
        Account account = new Accounts(session, realm).find(user.getId()).orElse(null);
        if (account == null || account.status() != AccountStatus.PENDING_ACTIVATION) {
            throw new Refusal(
                    new ChosenPassword(realm, user).exists()
                            ? UserDenials.passwordSet()
                            : InvitationDenials.notWaiting());
        }
        requireMail();
        requireLinkFor(user);
        new Locks(session, realm).acquire(Lock.MAIL, List.of(user.getId()));
        long since = Time.currentTimeMillis() - COOL_DOWN.toMillis();
        if (new Mails(session).countSince(realm.getId(), user.getId(), MailKind.forActivation(account), since) > 0) {
            throw justNow(COOL_DOWN);
        }
        useQuota();
        new Accounts(session, realm).endLinks(user.getId());
        mailActivation(user);
        record("users", user.getId(), "activation-email");
    }

    private void mailActivation(UserModel user) {
        Account account = new Accounts(session, realm)
                .find(user.getId())
                .filter(row -> row.status() == AccountStatus.PENDING_ACTIVATION)
                .orElseThrow(() -> new Refusal(InvitationDenials.notWaiting()));
        outbox.toApplicant(MailKind.forActivation(account), account);
    }

    private void requireLinkFor(UserModel user) {
        if (new ChosenPassword(realm, user).exists()) {
            throw new Refusal(UserDenials.passwordSet());
        }
        if (!user.isEnabled()) {
            throw new Refusal(InvitationDenials.accountDisabled());
        }
        if (user.getEmail() == null || user.getEmail().isBlank()) {
            throw new Refusal(InvitationDenials.addressMissing());
        }
    }

    /** The set-up of an account accepts whatever is open for it. */
    private void requireOrganization(Invitation seen) {
        List<Invitation> accepted =
                seen.newAccount() ? new Invitations(session, realm).open(seen.userId()) : List.of(seen);
        if (!seen.seats().isEmpty()
                && accepted.stream().flatMap(one -> one.seats().stream()).noneMatch(Seat::enabled)) {
            throw new Refusal(InvitationDenials.organizationNotOpen());
        }
    }

    private void requireMail() {
        if (!outbox.isConfigured()) {
            throw new Refusal(InvitationDenials.mailNotConfigured());
        }
    }

    private void useQuota() {
        if (hasQuota) {
            new InvitationQuota(session, realm).use(caller.id(), 1);
        }
    }

    private static Refusal justNow(Duration wait) {
        return new Refusal(InvitationDenials.mailedJustNow(Long.toString(Math.max(1, wait.toSeconds()))));
    }

    private void record(String... path) {
        new Audit(session, realm, Actor.of(caller))
                .write(AuditEntry.of(OperationType.ACTION, "PORTAL_INVITATION", path));
    }
}
