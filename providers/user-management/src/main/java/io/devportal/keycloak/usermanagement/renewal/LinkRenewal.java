// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.renewal;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import java.time.Duration;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Sends a new activation link to whoever waits for one. Tells its caller nothing, so that nobody learns who has an account. */
final class LinkRenewal {

    private static final Duration COOL_DOWN = Duration.ofMinutes(1);

    private final KeycloakSession session;
    private final RealmModel realm;

    LinkRenewal(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    void request(String address) {
        UserModel user = address == null || address.isBlank() || address.length() > 255
                ? null
                : session.users().getUserByEmail(realm, address.strip());
        if (user != null && user.isEnabled()) {
            Accounts accounts = new Accounts(session, realm);
            accounts.find(user.getId())
                    .filter(account -> account.status() == AccountStatus.PENDING_ACTIVATION)
                    .filter(this::hasCooledDown)
                    .ifPresent(account -> renew(accounts, account.id()));
        }
    }

    private boolean hasCooledDown(Account account) {
        long since = Time.currentTimeMillis() - COOL_DOWN.toMillis();
        return !new Mails(session).existsSince(realm.getId(), account.id(), since);
    }

    private void renew(Accounts accounts, String id) {
        accounts.endLinks(id);
        Account account = accounts.find(id).orElseThrow();
        MailKind kind = account.decision() == null ? MailKind.ACTIVATE : MailKind.APPROVED_ACTIVATE;
        new Outbox(session, realm).toApplicant(kind, account);
    }
}
