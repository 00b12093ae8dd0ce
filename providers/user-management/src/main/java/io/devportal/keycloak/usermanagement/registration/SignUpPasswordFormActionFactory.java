// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.flow.FlowStepFactory;
import java.util.List;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.forms.RegistrationPassword;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderConfigProperty;

public final class SignUpPasswordFormActionFactory extends FlowStepFactory<FormAction> implements FormActionFactory {

    public static final String ID = "portal-registration-password";

    @Override
    public FormAction create(KeycloakSession session) {
        return new SignUpPasswordFormAction(session.getProvider(FormAction.class, RegistrationPassword.PROVIDER_ID));
    }

    @Override
    public String getDisplayType() {
        return "Developer portal: password";
    }

    @Override
    public String getHelpText() {
        return "Asks for a password on the sign-up form when the portal's settings say so; otherwise people choose it on the"
                + " account set-up page, behind the link in their mail.";
    }

    @Override
    public String getReferenceCategory() {
        return PasswordCredentialModel.TYPE;
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    /** The native step's options: they apply when it is at work. */
    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return new RegistrationPassword().getConfigProperties();
    }

    @Override
    public String getId() {
        return ID;
    }
}
