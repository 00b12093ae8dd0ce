// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.account.Journey;
import io.devportal.keycloak.usermanagement.account.SignInName;
import io.devportal.keycloak.usermanagement.account.UserFacts;
import io.devportal.keycloak.usermanagement.link.ActivationLink;
import io.devportal.keycloak.usermanagement.link.SignInLink;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionContextResult;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Shows the account set-up form, and the page for people who came without the link. */
final class AccountSetupPage {

    private final RequiredActionContext context;

    AccountSetupPage(RequiredActionContext context) {
        this.context = context;
    }

    /**
     * Shows the form as the answer to a link. It does not ask AuthenticationManager (26.7.3) for the next required action:
     * in a realm with another order that could be Verify Email, which would send a mail on every GET.
     */
    static Response open(KeycloakSession session, AuthenticationSessionModel authSession, EventBuilder event) {
        String action = AccountSetupRequiredActionFactory.ID;
        authSession.addRequiredAction(action);
        authSession.setAction(AuthenticationSessionModel.Action.REQUIRED_ACTIONS.name());
        authSession.setAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH, LoginActionsService.REQUIRED_ACTION);
        authSession.setAuthNote(AuthenticationProcessor.CURRENT_AUTHENTICATION_EXECUTION, action);
        RequiredActionFactory factory = (RequiredActionFactory)
                session.getKeycloakSessionFactory().getProviderFactory(RequiredActionProvider.class, action);
        RequiredActionContextResult context = new RequiredActionContextResult(
                authSession,
                authSession.getRealm(),
                event,
                session,
                session.getContext().getHttpRequest(),
                authSession.getAuthenticatedUser(),
                factory);
        factory.create(session).requiredActionChallenge(context);
        return context.getChallenge();
    }

    Response form(Account account) {
        shown(account).remember();
        return setUp(account, null).createForm("portal-account-setup.ftl");
    }

    /** The form again with what was entered, but never a password. */
    Response form(Account account, MultivaluedMap<String, String> form, List<FormMessage> errors) {
        // an empty one cannot be changed
        MultivaluedMap<String, String> entered = new MultivaluedHashMap<>(form);
        entered.remove(AccountSetup.PASSWORD);
        entered.remove(AccountSetup.PASSWORD_CONFIRM);
        return setUp(account, entered).setFormData(entered).setErrors(errors).createForm("portal-account-setup.ftl");
    }

    /** The form as the account is now, because somebody has changed it since the form was opened. */
    Response formOfChanged(Account account) {
        shown(account).remember();
        return setUp(account, null)
                .setErrors(List.of(new FormMessage("portalSetupChanged")))
                .createForm("portal-account-setup.ftl");
    }

    private ShownAccount shown(Account account) {
        return new ShownAccount(
                context.getSession(),
                context.getRealm(),
                context.getAuthenticationSession(),
                account,
                UserFacts.of(context.getUser()));
    }

    private LoginFormsProvider setUp(Account account, MultivaluedMap<String, String> entered) {
        UserModel user = context.getUser();
        boolean addressProven = LinkSession.provesAddress(context.getAuthenticationSession());
        AccountSetup setup = new AccountSetup(context.getSession(), context.getRealm(), user, addressProven);
        LoginFormsProvider form = context.form()
                .setAttribute(Journey.ATTRIBUTE, Journey.of(account).name())
                .setAttribute("portalEmail", Objects.requireNonNullElse(user.getEmail(), ""))
                .setAttribute("portalSignInName", otherSignInName())
                .setAttribute("portalAddressProven", addressProven)
                .setAttribute("portalPasswordReplaced", addressProven && setup.hasPassword())
                .setAttribute(
                        "portalInvitations",
                        ShownInvitations.of(context.getSession(), context.getRealm(), user.getId())
                                .forTemplate())
                .setAttribute("profile", new SetupProfileBean(user, entered, context.getSession()))
                .setAttribute("portalPasswordRequired", setup.isPasswordRequired());
        tellWhoseItIs(form, account);
        tellOrganization(form, account);
        if (setup.isTermsAcceptanceRequired()) {
            form.setAttribute("termsAcceptanceRequired", true);
            new TermsText(context.getSession(), context.getRealm())
                    .writtenFor(user)
                    .ifPresent(terms -> terms.tell(form));
        }
        return form;
    }

    private void tellWhoseItIs(LoginFormsProvider form, Account account) {
        form.setAttribute("portalName", HarmlessText.line(account.applicant().displayName()))
                .setAttribute(
                        "portalApprovedBy",
                        PortalSettings.of(context.getRealm())
                                .shownApprover(account)
                                .map(HarmlessText::line)
                                .orElse(""))
                .setAttribute(
                        "portalLeaveUrl",
                        new SignInLink(context.getSession(), context.getRealm())
                                .create(account.applicant().clientId(), null));
    }

    /** What came of the request, as it is called now and with the role there; until then as the person asked for it. */
    private void tellOrganization(LoginFormsProvider form, Account account) {
        Optional<Membership> membership = account.optionalOrganizationId()
                .flatMap(id -> OrganizationRoles.of(context.getSession()).memberships(context.getUser()).stream()
                        .filter(one -> one.organizationId().equals(id))
                        .findFirst());
        form.setAttribute(
                        "portalOrganization",
                        membership
                                .map(Membership::name)
                                .map(HarmlessText::line)
                                .orElseGet(() -> WaitingPage.organization(account)))
                .setAttribute(
                        "portalRole",
                        membership
                                .flatMap(Membership::optionalRole)
                                .map(OrganizationRole::name)
                                .orElse(""));
    }

    /** Empty where the person signs in with the address, which the form shows anyway. */
    private String otherSignInName() {
        return SignInName.differsFromAddress(context.getRealm(), context.getUser())
                ? SignInName.of(context.getRealm(), context.getUser())
                : "";
    }

    /** For somebody who is let in but came without the link: the mail has it, and a new one is a form away. */
    Response openYourMail(Account account) {
        return context.form()
                .setAttribute(Journey.ATTRIBUTE, Journey.of(account).name())
                .setAttribute(
                        "portalNewLinkUrl", new ActivationLink(context.getSession(), context.getRealm()).renewalPage())
                .setAttribute(
                        "portalSignInUrl",
                        new SignInLink(context.getSession(), context.getRealm())
                                .create(
                                        account.applicant().clientId(),
                                        SignInName.of(context.getRealm(), context.getUser())))
                .createForm("portal-open-mail.ftl");
    }
}
