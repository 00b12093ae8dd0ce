// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Decision;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.ReadOnlyAccount;
import io.devportal.keycloak.usermanagement.metrics.DecisionCounter;
import io.devportal.keycloak.usermanagement.metrics.DecisionKind;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;

/** Deletes the user, which frees the address, and keeps the row with who decided, when and why. */
final class Rejection {
    private final KeycloakSession session;
    private final RealmModel realm;

    Rejection(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** False when somebody else was faster. */
    boolean carryOut(Account request, UserModel applicant, Decision decision) {
        if (!new Accounts(session, realm).reject(request, decision)) {
            return false;
        }
        new DecisionCounter(session, realm)
                .count(decision.byId() == null ? DecisionKind.EXPIRED : DecisionKind.REJECTED);
        new Outbox(session, realm).toApplicant(MailKind.REJECTED, request);
        if (!new UserManager(session).removeUser(realm, applicant)) {
            throw new Refusal(ReadOnlyAccount.denial());
        }
        return true;
    }
}
