// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.flow.FlowStepFactory;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.models.KeycloakSession;

public final class UserCreationFormActionFactory extends FlowStepFactory<FormAction> implements FormActionFactory {

    public static final String ID = "portal-registration-user-creation";

    @Override
    public FormAction create(KeycloakSession session) {
        return new UserCreationFormAction(session.getProvider(FormAction.class, RegistrationUserCreation.PROVIDER_ID));
    }

    @Override
    public String getDisplayType() {
        return "Developer portal: user creation";
    }

    @Override
    public String getHelpText() {
        return "Creates the user like Keycloak's own step, which it takes the place of, but does not tell strangers whether an"
                + " address has an account. Must be the first step of the form.";
    }

    @Override
    public String getId() {
        return ID;
    }
}
