// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import java.util.List;
import java.util.Set;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.messages.Messages;

/**
 * Keycloak's own user creation, which however does not tell a stranger whether an address has an account: such a sign-up
 * is answered like any other, creates nothing, and the owner of the address gets a mail.
 */
final class UserCreationFormAction extends SignUpStep {

    private final FormAction nativeStep;

    UserCreationFormAction(FormAction nativeStep) {
        this.nativeStep = nativeStep;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        nativeStep.buildPage(context, form);
    }

    @Override
    public void validate(ValidationContext context) {
        TakenAddress.forget(context.getAuthenticationSession());
        CapturedValidation verdict = new CapturedValidation(context);
        nativeStep.validate(verdict);
        if (!PortalSettings.of(context.getRealm()).hidesTakenAddresses()
                || !saysOnlyTaken(verdict.problems(), context)) {
            verdict.release();
            return;
        }
        String address = context.getHttpRequest().getDecodedFormParameters().getFirst(UserModel.EMAIL);
        TakenAddress.remember(context.getAuthenticationSession(), address);
        context.getEvent().clone().event(EventType.REGISTER_ERROR).error(Errors.EMAIL_IN_USE);
        context.success();
    }

    /** A username that people choose themselves has to be refused openly, or they could not choose another. */
    private static boolean saysOnlyTaken(List<FormMessage> problems, ValidationContext context) {
        Set<String> hidden = context.getRealm().isRegistrationEmailAsUsername()
                ? Set.of(Messages.EMAIL_EXISTS, Messages.USERNAME_EXISTS)
                : Set.of(Messages.EMAIL_EXISTS);
        return !problems.isEmpty()
                && problems.stream().map(FormMessage::getMessage).allMatch(hidden::contains);
    }

    @Override
    public void success(FormContext context) {
        TakenAddress.of(context.getAuthenticationSession())
                .ifPresentOrElse(
                        address -> new RegistrationService(context.getSession(), context.getRealm())
                                .answerTaken(address)
                                .remember(context.getAuthenticationSession(), address),
                        () -> nativeStep.success(context));
    }
}
