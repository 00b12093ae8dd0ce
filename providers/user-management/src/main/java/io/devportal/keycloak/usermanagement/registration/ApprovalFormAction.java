// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.account.Journey;
import io.devportal.keycloak.usermanagement.flow.BrokenFlow;
import io.devportal.keycloak.usermanagement.flow.DeniedForm;
import io.devportal.keycloak.usermanagement.flow.FlowStep;
import io.devportal.keycloak.usermanagement.link.SignInClient;
import io.devportal.keycloak.usermanagement.profile.AddressRules;
import io.devportal.keycloak.usermanagement.profile.TypedField;
import io.devportal.keycloak.usermanagement.registration.limits.SignUpLimits;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/** The first layer of the gate: follows the execution that creates the user, and holds the new account back. */
final class ApprovalFormAction extends FlowStep implements FormAction {

    private static final Logger LOG = Logger.getLogger(ApprovalFormAction.class);

    /** Attribute of the request: why this form comes back. */
    private static final String DENIAL = "portal.sign-up-denial";

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        FreshForm.prepare(context.getSession(), context.getAuthenticationSession());
        form.setAttribute(
                Journey.ATTRIBUTE,
                PortalSettings.of(context.getRealm()).journey().name());
        form.setAttribute(
                "portalOrganizationChoice",
                new OrganizationField(context.getSession(), context.getRealm())
                        .choice()
                        .name());
        Denial denial = context.getSession().getAttribute(DENIAL, Denial.class);
        if (denial != null) {
            new DeniedForm(denial).answer(form);
        }
    }

    @Override
    public void validate(ValidationContext context) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        // a flow may have Keycloak's own user creation in front, which does not
        TypedField.respell(form);
        if (new RegistrationService(context.getSession(), context.getRealm()).isMailMissing()) {
            LOG.errorf(
                    "Sign-up refused in realm %s: it needs a mail, and the realm has no mail server (mail_not_configured)",
                    context.getRealm().getName());
            context.error(Errors.EMAIL_SEND_FAILED);
            context.validationError(form, List.of(new FormMessage("portalMailNotConfigured")));
            return;
        }
        OrganizationField organization = new OrganizationField(context.getSession(), context.getRealm());
        List<FormMessage> problems = Stream.of(addressProblem(context, form), organization.problem(form))
                .flatMap(Optional::stream)
                .toList();
        if (!problems.isEmpty()) {
            refuse(context, problems);
            return;
        }
        // before the names of all organizations are read
        Optional<Denial> objection = new SignUpStorage(context)
                .answer(() -> new SignUpLimits(context.getSession(), context.getRealm())
                        .check(form.getFirst(UserModel.EMAIL)));
        if (objection.isPresent()) {
            refuse(context, objection.get());
            return;
        }
        organization.taken().ifPresentOrElse(problem -> refuse(context, List.of(problem)), context::success);
    }

    private static void refuse(ValidationContext context, List<FormMessage> problems) {
        context.error(Errors.INVALID_REGISTRATION);
        context.validationError(context.getHttpRequest().getDecodedFormParameters(), problems);
    }

    private static Optional<FormMessage> addressProblem(
            ValidationContext context, MultivaluedMap<String, String> form) {
        String address = form.getFirst(UserModel.EMAIL);
        if (Validation.isBlank(address)) {
            // a realm may make the address optional; the answer and the link need one
            return Optional.of(new FormMessage(UserModel.EMAIL, Messages.MISSING_EMAIL));
        }
        // DefaultAttributes (26.7.3) takes the same attribute with and without the prefix, and keeps either
        if (form.containsKey(Constants.USER_ATTRIBUTES_PREFIX + UserModel.EMAIL)
                || form.get(UserModel.EMAIL).size() > 1) {
            return Optional.of(new FormMessage(UserModel.EMAIL, Messages.INVALID_EMAIL));
        }
        return new AddressRules(context.getSession(), context.getRealm())
                .problem(new EmailAddress(address))
                .map(message -> new FormMessage(UserModel.EMAIL, message));
    }

    private static void refuse(ValidationContext context, Denial denial) {
        context.getSession().setAttribute(DENIAL, denial);
        context.error(denial.code());
        context.validationError(
                context.getHttpRequest().getDecodedFormParameters(), List.of(new DeniedForm(denial).message()));
        context.excludeOtherErrors();
    }

    @Override
    public void success(FormContext context) {
        UserModel user = context.getUser();
        if (user == null && TakenAddress.of(context.getSession()).isPresent()) {
            return;
        }
        if (user == null) {
            // the flow runs its executions in order: a user created behind us would be enabled and unseen
            LOG.errorf(
                    "Sign-up refused in realm %s: in its registration flow %s stands before registration-user-creation",
                    context.getRealm().getName(), ApprovalFormActionFactory.ID);
            throw new BrokenFlow(context.getSession(), context.getAuthenticationSession()).failure();
        }
        if (!new SignUpLimits(context.getSession(), context.getRealm()).hasChecked(user.getEmail())) {
            LOG.errorf(
                    "Sign-up refused in realm %s: limits and domain rules were asked about another address than the user has",
                    context.getRealm().getName());
            throw new BrokenFlow(context.getSession(), context.getAuthenticationSession()).failure();
        }
        // where people may write any attribute, Keycloak takes every field of the form for one
        user.removeAttribute(OrganizationField.NAME);
        String clientId =
                new SignInClient(context.getSession(), context.getRealm()).origin(context.getAuthenticationSession());
        new SignUpStorage(context).perform(() -> new RegistrationService(context.getSession(), context.getRealm())
                .register(user, clientId)
                .remember(context.getAuthenticationSession(), user.getEmail()));
    }
}
