// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The second layer of the gate: nobody whose row is pending gets past it, whatever Keycloak's enabled flag says. It is
 * stored on the user and re-asserted from the row at every login, and looks at user and row again at every POST, which
 * Keycloak 26.7.3 does not.
 */
final class AccountSetupRequiredAction implements RequiredActionProvider {

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
        if (mayNotEnter(context, account)) {
            context.challenge(page.waiting(account.orElse(null)));
        } else if (account.isEmpty() || account.get().status() == AccountStatus.ACTIVE) {
            context.success();
        } else {
            context.challenge(page.form(account.get()));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        Optional<Account> account = account(context);
        if (mayNotEnter(context, account)
                || account.isEmpty()
                || account.get().status() == AccountStatus.ACTIVE
                        && LinkSession.generation(context.getAuthenticationSession())
                                .isEmpty()) {
            requiredActionChallenge(context);
            return;
        }
        OptionalInt generation = LinkSession.generation(context.getAuthenticationSession());
        if (generation.isPresent() && linkState(account.get(), generation.getAsInt()) != LinkState.VALID) {
            backToLink(context, false);
            return;
        }
        complete(context, account.get());
    }

    private static boolean mayNotEnter(RequiredActionContext context, Optional<Account> account) {
        boolean undecided = account.map(Account::status)
                .filter(status -> status == AccountStatus.PENDING_APPROVAL || status == AccountStatus.REJECTED)
                .isPresent();
        return undecided || !context.getUser().isEnabled();
    }

    private static LinkState linkState(Account account, int generation) {
        return LinkState.of(account, generation, Time.currentTimeMillis());
    }

    private void complete(RequiredActionContext context, Account account) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        UserModel user = context.getUser();
        AccountSetup setup = new AccountSetup(context.getSession(), context.getRealm(), user);
        List<FormMessage> problems = setup.validate(form);
        if (!problems.isEmpty()) {
            refuse(context, account, form, problems);
            return;
        }
        boolean byLink =
                LinkSession.generation(context.getAuthenticationSession()).isPresent();
        if (!new Accounts(context.getSession(), context.getRealm()).activate(account, Time.currentTimeMillis())) {
            showWhatBecameOfIt(context, byLink);
            return;
        }
        try {
            setup.apply(form, LinkSession.provesAddress(context.getAuthenticationSession()));
            context.getAuthenticationSession().removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        } catch (ModelException e) {
            context.getSession().getTransactionManager().setRollbackOnly();
            refuse(
                    context,
                    account,
                    form,
                    List.of(new FormMessage(AccountSetup.PASSWORD, e.getMessage(), e.getParameters())));
            return;
        }
        user.removeRequiredAction(AccountSetupRequiredActionFactory.ID);
        if (byLink) {
            context.getEvent()
                    .event(EventType.CUSTOM_REQUIRED_ACTION)
                    .detail(Details.CUSTOM_REQUIRED_ACTION, AccountSetupRequiredActionFactory.ID)
                    .success();
            backToLink(context, true);
        } else {
            context.success();
        }
    }

    /** Somebody else completed the set-up between our read and our write. */
    private void showWhatBecameOfIt(RequiredActionContext context, boolean byLink) {
        if (byLink) {
            backToLink(context, false);
        } else {
            requiredActionChallenge(context);
        }
    }

    private static void refuse(
            RequiredActionContext context,
            Account account,
            MultivaluedMap<String, String> form,
            List<FormMessage> problems) {
        context.getEvent().clone().event(EventType.CUSTOM_REQUIRED_ACTION_ERROR).error(Errors.INVALID_INPUT);
        context.challenge(new AccountSetupPage(context).form(account, form, problems));
    }

    /**
     * Ends the session that the link opened, without signing anybody in, and shows what the link is worth now. A redirect,
     * so that reload and Back meet a page and not a form.
     */
    private static void backToLink(RequiredActionContext context, boolean activated) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        String link = LinkSession.token(authSession)
                .map(new ActivationLink(context.getSession(), context.getRealm())::of)
                .map(url -> activated ? url + "&" + LinkSession.ACTIVATED_PARAM + "=true" : url)
                .orElseThrow();
        new AuthenticationSessionManager(context.getSession())
                .removeAuthenticationSession(context.getRealm(), authSession, true);
        context.challenge(Response.seeOther(URI.create(link)).build());
    }

    private static Optional<Account> account(RequiredActionContext context) {
        return new Accounts(context.getSession(), context.getRealm())
                .find(context.getUser().getId());
    }

    @Override
    public void close() {}
}
