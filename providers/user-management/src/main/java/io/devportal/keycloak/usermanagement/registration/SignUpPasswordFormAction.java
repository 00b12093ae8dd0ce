// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.flow.BrokenFlow;
import io.devportal.keycloak.usermanagement.flow.FlowStep;
import io.devportal.keycloak.usermanagement.settings.PortalSettings;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** Keycloak's own password step of the sign-up form, active only if the settings ask for a password there. */
final class SignUpPasswordFormAction extends FlowStep implements FormAction {

    private final FormAction nativeStep;

    SignUpPasswordFormAction(FormAction nativeStep) {
        this.nativeStep = nativeStep;
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        if (isAsked(context)) {
            nativeStep.buildPage(context, form);
        }
    }

    @Override
    public void validate(ValidationContext context) {
        if (isAsked(context)) {
            nativeStep.validate(context);
        } else {
            context.success();
        }
    }

    @Override
    public void success(FormContext context) {
        if (!isAsked(context)) {
            return;
        }
        if (context.getUser() == null) {
            // the step in front that creates the user is off
            throw new BrokenFlow(context.getSession(), context.getAuthenticationSession()).failure();
        }
        nativeStep.success(context);
    }

    private static boolean isAsked(FormContext context) {
        return PortalSettings.of(context.getRealm()).asksPasswordAtSignUp();
    }
}
