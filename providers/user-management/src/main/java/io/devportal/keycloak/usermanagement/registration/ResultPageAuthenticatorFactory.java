// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

public final class ResultPageAuthenticatorFactory implements AuthenticatorFactory {

    public static final String ID = "portal-registration-result";

    @Override
    public Authenticator create(KeycloakSession session) {
        return new ResultPageAuthenticator();
    }

    @Override
    public String getDisplayType() {
        return "Developer portal: request received";
    }

    @Override
    public String getHelpText() {
        return "Ends the registration flow with a page that says what happens next. Stands behind the registration form.";
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
