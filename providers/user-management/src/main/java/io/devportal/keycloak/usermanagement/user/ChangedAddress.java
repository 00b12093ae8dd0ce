// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Follows up on an address that an admin has changed. Nobody has proven it: it is marked as unverified, links to the
 * old address stop working, and people who wait for an activation link get one at the new address. K-02.
 */
record ChangedAddress(KeycloakSession session, RealmModel realm) {

    /** @param account the row as it was before */
    void of(UserModel user, Optional<Account> account) {
        user.setEmailVerified(false);
        // a change that the person themselves has begun would come after that of the admin
        user.removeAttribute(UserModel.EMAIL_PENDING);
        user.removeRequiredAction(UserModel.RequiredAction.UPDATE_EMAIL);
        account.ifPresent(row -> {
            Accounts accounts = new Accounts(session, realm);
            accounts.endLinks(user.getId());
            if (row.status() == AccountStatus.PENDING_ACTIVATION) {
                accounts.find(user.getId()).ifPresent(now -> sendLink(user, now));
            }
        });
    }

    private void sendLink(UserModel user, Account row) {
        Applicant applicant = row.applicant();
        new Outbox(session, realm)
                .toApplicant(
                        row.decision() == null ? MailKind.ACTIVATE : MailKind.APPROVED_ACTIVATE,
                        row.of(new Applicant(
                                user.getEmail(),
                                user.getFirstName(),
                                user.getLastName(),
                                applicant.locale(),
                                applicant.clientId())));
    }
}
