// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.UnprovenAddresses;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import io.devportal.keycloak.usermanagement.account.UserRecords;
import java.util.Optional;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.storage.StorageId;

/**
 * The second layer of the gate: no account with a pending row gets past it, whatever Keycloak's enabled flag says. It
 * is stored on the user and restored from the row at every login. It checks user and row again at every POST, which
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
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        Optional<Account> account = account(context);
        UnfinishedSignIn signIn = new UnfinishedSignIn(context.getSession(), authSession, context.getUser());
        if (waits(account)) {
            // and goes on from there, or not: for what the account is at this moment
            signIn.remember();
            authSession.addRequiredAction(AccountSetupRequiredActionFactory.ID);
        } else {
            signIn.requireGoingOn();
        }
        if (account.isPresent()) {
            judgeAddress(context, account.get(), signIn);
        }
    }

    private static boolean waits(Optional<Account> account) {
        return account.filter(row -> row.status() != AccountStatus.ACTIVE).isPresent();
    }

    /** A link from a mail proves it; whoever comes in without, while nobody has, may not be its owner. */
    private static void judgeAddress(RequiredActionContext context, Account account, UnfinishedSignIn signIn) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        UserModel user = context.getUser();
        if (!signIn.provesAddress()) {
            // a directory may be unable to keep that an address is proven
            if (!user.isEmailVerified() && !user.isFederated() && StorageId.isLocalStorage(user.getId())) {
                new UnprovenAddresses(context.getSession(), context.getRealm())
                        .markUnlessMarked(user.getId(), Time.currentTimeMillis());
            }
        } else if (account.status() == AccountStatus.ACTIVE) {
            boolean ended = new AddressProof(context.getSession(), context.getRealm(), user)
                    .byLink(AuthenticatorUtil.isPasswordValidated(authSession), BrokeredSession.alias(authSession));
            if (ended) {
                signIn.goesOn();
            }
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        if (context.getUser() == null) {
            new Submission(context).backFromDeleted();
            return;
        }
        Optional<Account> account = account(context).or(new RequestedSetup(context)::begin);
        AccountSetupPage page = new AccountSetupPage(context);
        if (hasLostItsLink(context, account, UserFacts.of(context.getUser()))) {
            new Submission(context).backToLink(account.orElseThrow());
            return;
        }
        switch (SetupAccess.of(context, account)) {
            case FREE -> {
                new UnfinishedSignIn(context.getSession(), context.getAuthenticationSession(), context.getUser())
                        .requireGoingOn();
                context.success();
            }
            case KEPT_OUT -> context.challenge(new WaitingPage(context).show(account.orElse(null)));
            case NEEDS_LINK -> context.challenge(page.openYourMail(account.orElseThrow()));
            case SETTING_UP -> context.challenge(page.form(account.orElseThrow()));
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (context.getUser() == null) {
            new Submission(context).backFromDeleted();
            return;
        }
        UserFacts user = new UserRecords(context.getSession(), context.getRealm()).lock(context.getUser());
        Optional<Account> account = account(context);
        Submission submission = new Submission(context);
        if (hasLostItsLink(context, account, user)) {
            submission.backToLink(account.orElseThrow());
        } else if (SetupAccess.of(context, account) == SetupAccess.SETTING_UP) {
            submission.complete(account.orElseThrow(), user);
        } else {
            requiredActionChallenge(context);
        }
    }

    /**
     * The form was opened by a link that has been used, replaced or withdrawn since, or went to another address than the
     * account has now. Whoever opened it has proven nothing about the account of today, and does not see it.
     */
    private static boolean hasLostItsLink(RequiredActionContext context, Optional<Account> account, UserFacts user) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        if (account.isEmpty()) {
            return false;
        }
        boolean isOver = LinkSession.generation(authSession).stream()
                .anyMatch(generation ->
                        LinkState.of(account.get(), generation, Time.currentTimeMillis()) != LinkState.VALID);
        boolean waits = account.get().status() == AccountStatus.PENDING_ACTIVATION;
        return isOver || (waits && !new LinkProof(authSession).isGoodFor(account.get(), user));
    }

    private static Optional<Account> account(RequiredActionContext context) {
        return new Accounts(context.getSession(), context.getRealm())
                .find(context.getUser().getId());
    }

    @Override
    public void close() {}
}
