// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Account.Applicant;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Gate;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Turns somebody into an invited person if Keycloak's own mail asks them for the account set-up and they have neither
 * a row nor any way to sign in (B22). People who can sign in are not held back.
 */
record RequestedSetup(RequiredActionContext context) {

    /** Empty where nothing was asked for. */
    Optional<Account> begin() {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        UserModel user = context.getUser();
        boolean isAsked = LinkSession.provesAddress(authSession)
                && LinkSession.link(authSession).isEmpty()
                && authSession.getRequiredActions().contains(AccountSetupRequiredActionFactory.ID);
        if (!isAsked || !user.isEnabled() || user.getEmail() == null || hasWayIn(user)) {
            return Optional.empty();
        }
        Account account = new Account(
                user.getId(),
                context.getRealm().getId(),
                AccountOrigin.INVITATION,
                AccountStatus.PENDING_ACTIVATION,
                0,
                new Account.Link(1, null),
                new Applicant(user.getEmail(), user.getFirstName(), user.getLastName(), null, null),
                Time.currentTimeMillis(),
                null,
                null,
                null,
                Account.Handling.NONE);
        new Accounts(context.getSession(), context.getRealm()).add(account, null);
        Gate.holdForSetup(user);
        return Optional.of(account);
    }

    private boolean hasWayIn(UserModel user) {
        return user.isFederated()
                || new ChosenPassword(context.getRealm(), user).exists()
                || user.credentialManager()
                        .getStoredCredentialsStream()
                        .findAny()
                        .isPresent()
                || context.getSession()
                        .users()
                        .getFederatedIdentitiesStream(context.getRealm(), user)
                        .findAny()
                        .isPresent();
    }
}
