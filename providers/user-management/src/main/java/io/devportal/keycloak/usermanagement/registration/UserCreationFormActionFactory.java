// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

public final class UserCreationFormActionFactory implements FormActionFactory {

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
    public String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
