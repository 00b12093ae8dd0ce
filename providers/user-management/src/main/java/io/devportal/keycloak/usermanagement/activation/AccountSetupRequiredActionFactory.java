// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.account.Gate;
import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class AccountSetupRequiredActionFactory implements RequiredActionFactory {

    static final String ID = Gate.ACTION;

    @Override
    public RequiredActionProvider create(KeycloakSession session) {
        return new AccountSetupRequiredAction();
    }

    @Override
    public String getDisplayText() {
        return "Developer portal: account set-up";
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
