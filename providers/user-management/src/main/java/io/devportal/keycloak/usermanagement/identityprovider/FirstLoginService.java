// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.Account.Link;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.Requests;
import io.devportal.keycloak.usermanagement.lock.Lock;
import io.devportal.keycloak.usermanagement.lock.Locks;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.Outbox;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Decides about the account that a first login through an identity provider has just created. */
final class FirstLoginService {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Accounts accounts;

    FirstLoginService(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.accounts = new Accounts(session, realm);
    }

    /** The same queue as that of the sign-up form, with the same limit; who takes a place in it does so alone. */
    boolean isQueueFull() {
        new Locks(session, realm).acquire(Lock.SIGN_UP);
        return new Requests(session, realm).count(AccountStatus.PENDING_APPROVAL)
                >= PortalSettings.of(realm).maxPendingRequests();
    }

    /** Keeps a user out until an admin decides. Nothing happens for one who is held back, or was approved, already. */
    void holdBack(UserModel user, String clientId) {
        if (accounts.find(user.getId()).isPresent()) {
            return;
        }
        Account account = account(user, clientId);
        accounts.add(account, null);
        Gate.hold(user);
        new Outbox(session, realm).toApplicant(MailKind.REQUEST_RECEIVED, account);
    }

    private Account account(UserModel user, String clientId) {
        String locale = session.getContext().resolveLocale(user).toLanguageTag();
        return new Account(
                user.getId(),
                realm.getId(),
                AccountOrigin.IDENTITY_PROVIDER,
                AccountStatus.PENDING_APPROVAL,
                0,
                new Link(1, null),
                new Applicant(user.getEmail(), firstName(user), user.getLastName(), locale, clientId),
                Time.currentTimeMillis(),
                null,
                null,
                null,
                Account.Handling.NONE);
    }

    /** Some identity providers tell neither name nor address, and an admin has to know whom they decide about. */
    private static String firstName(UserModel user) {
        boolean isNameless = user.getFirstName() == null && user.getLastName() == null && user.getEmail() == null;
        return isNameless ? user.getUsername() : user.getFirstName();
    }
}
