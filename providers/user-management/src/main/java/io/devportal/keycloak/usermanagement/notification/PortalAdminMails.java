// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.access.PortalRoles;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.notification.Mail.Recipient;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Turns one mail to "every portal admin" into one mail per admin, outside the applicant's request. */
final class PortalAdminMails {

    private final KeycloakSession session;
    private final RealmModel realm;

    PortalAdminMails(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** In one transaction: either every admin's mail is in the outbox and this one is done, or nothing happened. */
    void replace(Mail mail) {
        Mails mails = new Mails(session);
        if (!mails.settle(mail, MailStatus.SENT, mail.dueAt(), null) || !isStillWaiting(mail)) {
            return;
        }
        new PortalRoles(session, realm)
                .portalAdmins()
                .filter(UserModel::isEnabled)
                .filter(admin -> admin.getEmail() != null && !admin.getEmail().isBlank())
                .map(admin -> new Recipient(
                        admin.getEmail(), admin.getFirstName(), admin.getFirstAttribute(UserModel.LOCALE)))
                .forEach(recipient -> mails.add(new Mail(
                        UUID.randomUUID().toString(),
                        mail.realmId(),
                        mail.accountId(),
                        mail.kind(),
                        recipient,
                        null,
                        MailStatus.WAITING,
                        0,
                        Time.currentTimeMillis(),
                        null)));
    }

    private boolean isStillWaiting(Mail mail) {
        return new Accounts(session, realm)
                .find(mail.accountId())
                .filter(account -> account.status() == AccountStatus.PENDING_APPROVAL)
                .isPresent();
    }
}
