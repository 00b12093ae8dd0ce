// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import org.keycloak.Config;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;

public final class AccountSetupRequiredActionFactory implements RequiredActionFactory {

    public static final String ID = "portal-account-setup";

    /** Whether the realm has the second layer of the gate: the mark of a realm that the pack guards. */
    public static boolean isActiveIn(RealmModel realm) {
        RequiredActionProviderModel action = realm.getRequiredActionProviderByAlias(ID);
        return action != null && action.isEnabled();
    }

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
