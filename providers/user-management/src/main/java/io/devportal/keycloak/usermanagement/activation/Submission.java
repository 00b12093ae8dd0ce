// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Accounts;
import io.devportal.keycloak.usermanagement.account.Gate;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import io.devportal.keycloak.usermanagement.link.ActivationLink;
import io.devportal.keycloak.usermanagement.organization.Admission;
import io.devportal.keycloak.usermanagement.organization.OrganizationService;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.ModelException;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.storage.ReadOnlyException;

/** The submitted set-up form. It is stored in one transaction: completely or not at all. */
final class Submission {

    private final RequiredActionContext context;
    private final AuthenticationSessionModel authSession;
    private final AccountSetup setup;
    private final MultivaluedMap<String, String> form;

    Submission(RequiredActionContext context) {
        this.context = context;
        this.authSession = context.getAuthenticationSession();
        this.setup = new AccountSetup(
                context.getSession(),
                context.getRealm(),
                context.getUser(),
                LinkSession.provesAddress(context.getAuthenticationSession()));
        this.form = context.getHttpRequest().getDecodedFormParameters();
    }

    /** @param user as the database has it, locked */
    void complete(Account account, UserFacts user) {
        ShownAccount shown = new ShownAccount(context.getSession(), context.getRealm(), authSession, account, user);
        if (!shown.isStillTheSame()) {
            context.getEvent()
                    .clone()
                    .event(EventType.CUSTOM_REQUIRED_ACTION_ERROR)
                    .error(Errors.INVALID_INPUT);
            context.challenge(new AccountSetupPage(context).formOfChanged(account));
            return;
        }
        List<FormMessage> problems = setup.validate(form);
        if (!problems.isEmpty()) {
            refuse(account, problems);
            return;
        }
        try {
            // first, because only it can still be refused, by a user store
            setup.choosePassword(form);
        } catch (ModelException e) {
            refuse(account, List.of(new FormMessage(AccountSetup.PASSWORD, e.getMessage(), e.getParameters())));
            return;
        } catch (ReadOnlyException e) {
            refuse(account, List.of(new FormMessage(AccountSetup.PASSWORD, "portalPasswordReadOnly")));
            return;
        }
        if (new Accounts(context.getSession(), context.getRealm()).activate(account, Time.currentTimeMillis())) {
            finish(account);
        } else {
            giveUp();
        }
    }

    private void finish(Account account) {
        UserModel user = context.getUser();
        setup.store(form);
        if (LinkSession.provesAddress(authSession)) {
            new AddressProof(context.getSession(), context.getRealm(), user)
                    .withNewPassword(BrokeredSession.alias(authSession));
            new UnfinishedSignIn(context.getSession(), authSession, context.getUser()).goesOn();
        }
        try {
            new OrganizationService(context.getSession(), context.getRealm()).registerWish(account, user);
            new Admission(context.getSession(), context.getRealm()).ofSetUp(user);
        } catch (Refusal e) {
            giveUp();
            return;
        }
        Gate.release(user);
        authSession.removeRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        if (LinkSession.link(authSession).isEmpty()) {
            context.success();
            return;
        }
        context.getEvent()
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, AccountSetupRequiredActionFactory.ID)
                .success();
        // of a sign-in that an admin made in this person's place, for instance
        context.getSession().sessions().removeUserSessions(context.getRealm(), user);
        endSession();
        redirect(true);
    }

    /**
     * Somebody else completed the set-up between our read and our write, and our password must not be stored over theirs; or an
     * organization with the same name came between, and the next try goes on without.
     */
    private void giveUp() {
        context.getSession().getTransactionManager().setRollbackOnly();
        if (LinkSession.link(authSession).isPresent()) {
            redirect(false);
        } else {
            context.failure(null);
        }
    }

    /**
     * Ends the session that a dead link had opened, and shows what became of the link: ours says it itself, one of
     * Keycloak's is used up, and the account's own takes its place.
     */
    void backToLink(Account account) {
        if (LinkSession.link(authSession).isEmpty()) {
            context.challenge(new AccountSetupPage(context).openYourMail(account));
            return;
        }
        endSession();
        redirect(false);
    }

    /** The account was deleted while the form was open; the link says so. */
    void backFromDeleted() {
        boolean byOurLink = LinkSession.link(authSession).isPresent();
        if (byOurLink) {
            endSession();
            redirect(false);
        } else {
            context.failure(null);
        }
    }

    /** A link never signs anybody in: its session ends with the form. */
    private void endSession() {
        new AuthenticationSessionManager(context.getSession())
                .removeAuthenticationSession(context.getRealm(), authSession, true);
    }

    /**
     * A redirect, so that reload and Back meet a page and not a form.
     *
     * @param activated whether this very form has done it
     */
    private void redirect(boolean activated) {
        UriBuilder link = UriBuilder.fromUri(new ActivationLink(context.getSession(), context.getRealm())
                .of(LinkSession.link(authSession).orElseThrow()));
        if (activated) {
            link.queryParam(LinkSession.ACTIVATED_PARAM, true);
        }
        context.challenge(Response.seeOther(link.build()).build());
    }

    private void refuse(Account account, List<FormMessage> problems) {
        context.getEvent().clone().event(EventType.CUSTOM_REQUIRED_ACTION_ERROR).error(Errors.INVALID_INPUT);
        context.challenge(new AccountSetupPage(context).form(account, form, problems));
    }
}
