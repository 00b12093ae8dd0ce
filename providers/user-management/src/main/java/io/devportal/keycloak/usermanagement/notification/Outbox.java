// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Invitation;
import io.devportal.keycloak.usermanagement.background.AfterTransaction;
import io.devportal.keycloak.usermanagement.notification.Mail.Recipient;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Adds mails in the transaction of the decision they are about: both are stored, or neither is. A worker sends them;
 * the request only wakes it after the commit.
 */
public final class Outbox {

    private final KeycloakSession session;
    private final RealmModel realm;
    private boolean workerWillWake;

    public Outbox(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether this realm has a mail server. Check it before doing anything that needs a mail. */
    public boolean isConfigured() {
        Map<String, String> smtp = realm.getSmtpConfig();
        return smtp != null && isPresent(smtp.get("host")) && isPresent(smtp.get("from"));
    }

    /** Adds a mail to the applicant, unless the account has no address. */
    public void toApplicant(MailKind kind, Account account) {
        Account.Applicant applicant = account.applicant();
        if (!isPresent(applicant.email())) {
            return;
        }
        Recipient recipient = new Recipient(applicant.email(), applicant.firstName(), applicant.locale());
        Integer generation = kind.carriesActivationLink() ? account.link().generation() : null;
        add(kind, account.id(), null, generation, recipient);
    }

    /** Adds a mail about an invitation to join, to a person who has an account, unless it has no address. */
    public void toInvited(MailKind kind, Invitation invitation, UserModel user) {
        if (isPresent(user.getEmail())) {
            Recipient recipient = new Recipient(
                    user.getEmail(), user.getFirstName(), MailLanguage.tag(user.getFirstAttribute(UserModel.LOCALE)));
            add(kind, user.getId(), invitation.id(), invitation.link().generation(), recipient);
        }
    }

    /**
     * Adds a mail to anybody but the applicant.
     *
     * @param accountId whom the mail is about, or null
     */
    public void to(Recipient recipient, MailKind kind, String accountId) {
        add(kind, accountId, null, null, recipient);
    }

    public Optional<Mail> find(String mailId) {
        return new Mails(session).find(realm.getId(), mailId);
    }

    /** Retries a waiting or failed mail at once, and resets its number of attempts. False if it is neither. */
    boolean sendAgain(Mail mail) {
        boolean open = new Mails(session).reopen(mail, Time.currentTimeMillis());
        if (open) {
            wakeWorkerAfterCommit();
        }
        return open;
    }

    private void add(MailKind kind, String userId, String invitationId, Integer linkGeneration, Recipient recipient) {
        new Mails(session)
                .add(new Mail(
                        UUID.randomUUID().toString(),
                        realm.getId(),
                        userId,
                        invitationId,
                        kind,
                        recipient,
                        linkGeneration,
                        MailStatus.WAITING,
                        0,
                        Time.currentTimeMillis(),
                        null,
                        Time.currentTimeMillis()));
        wakeWorkerAfterCommit();
    }

    private void wakeWorkerAfterCommit() {
        if (workerWillWake) {
            return;
        }
        workerWillWake = true;
        new AfterTransaction(session).committed(new OutboxWorker(session.getKeycloakSessionFactory())::wake);
    }

    private static boolean isPresent(String value) {
        return value != null && !value.isBlank();
    }
}
