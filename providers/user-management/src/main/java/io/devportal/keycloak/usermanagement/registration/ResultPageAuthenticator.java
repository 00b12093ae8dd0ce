// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.flow.BrokenFlow;
import io.devportal.keycloak.usermanagement.flow.FlowStep;
import io.devportal.keycloak.usermanagement.flow.ShownDay;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import io.devportal.keycloak.usermanagement.text.EmailAddress;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The page after the sign-up form, at the end of its flow, because a form action cannot show a page. It never
 * succeeds, so signing up never signs anybody in. The session has no user, so that a reload shows the page again.
 */
final class ResultPageAuthenticator extends FlowStep implements Authenticator {

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        RegistrationOutcome outcome = outcome(context);
        if (outcome == null) {
            context.failure(
                    AuthenticationFlowError.ACCESS_DENIED,
                    new BrokenFlow(context.getSession(), context.getAuthenticationSession()).page());
            return;
        }
        context.clearUser();
        PortalSettings settings = PortalSettings.of(context.getRealm());
        context.challenge(context.form()
                .setAttribute("portalOutcome", outcome.name())
                .setAttribute(
                        "portalMaskedEmail",
                        EmailAddress.masked(RegistrationOutcome.address(context.getAuthenticationSession())))
                .setAttribute("portalLinkHours", settings.activationLinkHours())
                .setAttribute("portalPasswordChosen", settings.asksPasswordAtSignUp())
                .setAttribute(
                        "portalAnswerBy",
                        settings.answerWithin()
                                .map(time -> new ShownDay(context.getSession(), null)
                                        .of(Time.currentTimeMillis() + time.toMillis()))
                                .orElse(""))
                .setAttribute("portalContact", settings.contact().text())
                .setAttribute("portalContactUrl", settings.contact().href())
                .createForm("portal-request-received.ftl"));
    }

    /** Null where nobody has signed up. People whom only {@link RegistrationGuard} held back see the same page as all others. */
    private static RegistrationOutcome outcome(AuthenticationFlowContext context) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        UserModel user = context.getUser();
        if (user != null
                && RegistrationOutcome.of(authSession) == null
                && new RegistrationService(context.getSession(), context.getRealm()).isHeldBack(user)) {
            RegistrationOutcome.WAITING.remember(authSession, user.getEmail());
        }
        return RegistrationOutcome.of(authSession);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }
}
