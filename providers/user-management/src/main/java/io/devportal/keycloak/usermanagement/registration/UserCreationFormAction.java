// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.flow.FlowStep;
import io.devportal.keycloak.usermanagement.lock.Lock;
import io.devportal.keycloak.usermanagement.lock.Locks;
import io.devportal.keycloak.usermanagement.profile.StorableCharacters;
import io.devportal.keycloak.usermanagement.profile.TypedField;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.Map;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's own user creation, except that it does not reveal whether an address has an account: a sign-up with such
 * an address gets the same answer as any other, creates nothing, and the owner of the address gets a mail.
 */
final class UserCreationFormAction extends FlowStep implements FormAction {

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
        TypedField.respell(context.getHttpRequest().getDecodedFormParameters());
        TakenAddress.forget(context.getSession());
        RequestedUsername name = new RequestedUsername(
                context.getRealm(), context.getHttpRequest().getDecodedFormParameters());
        // who signs up with the same name at the same moment finds the account, and not a failure of the database
        new SignUpStorage(context)
                .perform(() -> new Locks(context.getSession(), context.getRealm()).acquire(Lock.NAME, name.claimed()));
        CapturedValidation verdict = new CapturedValidation(context);
        nativeStep.validate(verdict);
        cleanDetails(context.getEvent(), new StorableCharacters(context.getSession()));
        name.problem()
                .ifPresent(problem -> verdict.replace(
                        UserModel.USERNAME, new FormMessage(UserModel.USERNAME, problem), Errors.INVALID_REGISTRATION));
        if (!PortalSettings.of(context.getRealm()).hidesTakenAddresses()
                || !verdict.withhold(message -> saysTaken(message, name))) {
            verdict.release();
            return;
        }
        String address = context.getHttpRequest().getDecodedFormParameters().getFirst(UserModel.EMAIL);
        TakenAddress.remember(context.getSession(), address);
        context.getEvent().clone().event(EventType.REGISTER_ERROR).error(Errors.EMAIL_IN_USE);
        context.success();
    }

    /** A username that people choose themselves has to be refused openly, or they could not choose another. */
    private static boolean saysTaken(FormMessage problem, RequestedUsername name) {
        return Messages.EMAIL_EXISTS.equals(problem.getMessage())
                || (name.isOwnAddress() && Messages.USERNAME_EXISTS.equals(problem.getMessage()));
    }

    /** RegistrationUserCreation (26.7.4) notes what was typed before it looks at it, and the log prints that as it is. */
    private static void cleanDetails(EventBuilder event, StorableCharacters letters) {
        Map<String, String> details = event.getEvent().getDetails();
        if (details != null) {
            details.replaceAll((name, text) -> letters.inEvents(HarmlessText.line(text)));
        }
    }

    @Override
    public void success(FormContext context) {
        // inside: where the database fails, a taken address is answered like a free one
        new SignUpStorage(context).perform(() -> TakenAddress.of(context.getSession())
                .ifPresentOrElse(address -> answerTaken(context, address), () -> nativeStep.success(context)));
    }

    private static void answerTaken(FormContext context, String address) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        new RegistrationService(context.getSession(), context.getRealm())
                .answerTaken(address)
                .remember(authSession, address);
        // as Keycloak's step does, or the sign-in form behind the answer would tell the difference
        String username = context.getRealm().isRegistrationEmailAsUsername()
                ? address
                : context.getHttpRequest().getDecodedFormParameters().getFirst(UserModel.USERNAME);
        authSession.setClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM, username);
    }
}
