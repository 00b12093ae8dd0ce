// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Invitations;
import io.devportal.keycloak.usermanagement.lock.Lock;
import io.devportal.keycloak.usermanagement.lock.Locks;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.profile.AddressRules;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Sends a new activation link to people who wait for one. Returns nothing, so that callers cannot reveal who has an
 * account.
 */
final class LinkRenewal {

    private static final Duration COOL_DOWN = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 6;
    /** Of one address, where the realm allows several accounts of one. */
    private static final int MOST_ACCOUNTS = 50;

    private static final int MOST_MAILS = 5;

    private final KeycloakSession session;
    private final RealmModel realm;

    LinkRenewal(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void request(String address) {
        List<UserModel> owners =
                users(address).filter(UserModel::isEnabled).limit(MOST_ACCOUNTS).toList();
        // two requests would both count before the other has added its mail
        new Locks(session, realm)
                .acquire(Lock.MAIL, owners.stream().map(UserModel::getId).toList());
        owners.stream()
                .flatMap(owner -> due(owner).stream())
                .limit(MOST_MAILS)
                .toList()
                .forEach(this::send);
        owners.stream().limit(MOST_MAILS).forEach(this::inviteAgain);
    }

    /** The newest invitation to join that was mailed already, at the same cool-down. */
    private void inviteAgain(UserModel owner) {
        new Invitations(session, realm)
                .open(owner.getId()).stream()
                        .filter(invitation -> !invitation.newAccount() && invitation.mailedAt() != null)
                        .findFirst()
                        .filter(invitation -> isDue(owner.getId(), MailKind.JOIN_INVITATION))
                        // an org admin's invitation must not write to them (E-10)
                        .filter(invitation -> !new PortalRoles(session, realm).administersRealm(owner))
                        .ifPresent(invitation ->
                                new Outbox(session, realm).toInvited(MailKind.JOIN_INVITATION, invitation, owner));
    }

    private Optional<Account> due(UserModel owner) {
        return new Accounts(session, realm)
                .find(owner.getId())
                .filter(account -> account.status() == AccountStatus.PENDING_ACTIVATION)
                .filter(account -> isDue(account.id(), MailKind.forActivation(account)));
    }

    private boolean isDue(String userId, MailKind kind) {
        return mailsSince(userId, kind, COOL_DOWN) == 0 && mailsSince(userId, kind, DAY) < MOST_A_DAY;
    }

    /** Whether it is worth a look at the realm at all. */
    static boolean canBeAddress(String text) {
        return new EmailAddress(text).problem(true).isEmpty();
    }

    /** Several in a realm that allows one address for several accounts: all that wait are meant. */
    private Stream<UserModel> users(String address) {
        EmailAddress asked = new EmailAddress(address);
        AddressRules addresses = new AddressRules(session, realm);
        return addresses.problem(asked).isPresent() ? Stream.empty() : addresses.owners(asked);
    }

    private long mailsSince(String userId, MailKind kind, Duration span) {
        long moment = Time.currentTimeMillis() - span.toMillis();
        return new Mails(session).countSince(realm.getId(), userId, kind, moment);
    }

    /** The same generation again: a stranger who asks in somebody's name kills no link that works. */
    private void send(Account account) {
        new Outbox(session, realm).toApplicant(MailKind.forActivation(account), account);
    }
}
