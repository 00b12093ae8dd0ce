// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

public final class ApprovalFormActionFactory implements FormActionFactory {

    public static final String ID = "portal-registration-approval";

    @Override
    public FormAction create(KeycloakSession session) {
        return new ApprovalFormAction();
    }

    @Override
    public String getDisplayType() {
        return "Developer portal: approval";
    }

    @Override
    public String getHelpText() {
        return "Holds a new account back until a portal admin approves it. Must be the last required step of the form,"
                + " behind the user profile creation.";
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
