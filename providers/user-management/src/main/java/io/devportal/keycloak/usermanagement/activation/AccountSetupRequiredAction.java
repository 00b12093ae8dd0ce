// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import java.util.Optional;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;

/**
 * The second layer of the gate: nobody whose row is pending gets past it, whatever Keycloak's enabled flag says. It is
 * stored on the user and re-asserted from the row at every login, and looks at user and row again at every POST, which
 * Keycloak 26.7.3 does not.
 */
final class AccountSetupRequiredAction implements RequiredActionProvider {

    /**
     * Supported, although no client should ask for it: AuthenticationManager.executeAction (26.7.3) leaves an unsupported
     * action out when a request names it as {@code kc_action}, also when the user has to pass it.
     */
    @Override
    public InitiatedActionSupport initiatedActionSupport() {
        return InitiatedActionSupport.SUPPORTED;
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        if (account(context)
                .filter(account -> account.status() != AccountStatus.ACTIVE)
                .isPresent()) {
            context.getAuthenticationSession().addRequiredAction(AccountSetupRequiredActionFactory.ID);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        Optional<Account> account = account(context);
        AccountSetupPage page = new AccountSetupPage(context);
        switch (Standing.of(context, account)) {
            case FREE -> context.success();
            case KEPT_OUT -> context.challenge(page.waiting(account.orElse(null)));
            case NEEDS_LINK -> context.challenge(page.openYourMail(account.orElseThrow()));
            case SETTING_UP -> context.challenge(page.form(account.orElseThrow()));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Optional<Account> account = account(context);
        Submission submission = new Submission(context);
        if (hasLostItsLink(context, account)) {
            submission.backToLink();
        } else if (Standing.of(context, account) == Standing.SETTING_UP) {
            submission.complete(account.orElseThrow());
        } else {
            requiredActionChallenge(context);
        }
    }

    /** The form was opened by a link that has been used, replaced or withdrawn since. */
    private static boolean hasLostItsLink(RequiredActionContext context, Optional<Account> account) {
        return account.isPresent()
                && LinkSession.generation(context.getAuthenticationSession()).stream()
                        .anyMatch(generation ->
                                LinkState.of(account.get(), generation, Time.currentTimeMillis()) != LinkState.VALID);
    }

    private static Optional<Account> account(RequiredActionContext context) {
        return new Accounts(context.getSession(), context.getRealm())
                .find(context.getUser().getId());
    }

    @Override
    public void close() {}
}
