// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.flow.FlowStepFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

public final class FirstLoginAuthenticatorFactory extends FlowStepFactory<Authenticator>
        implements AuthenticatorFactory {

    public static final String ID = "portal-identity-provider-approval";

    @Override
    public Authenticator create(KeycloakSession session) {
        return new FirstLoginAuthenticator();
    }

    @Override
    public String getDisplayType() {
        return "Developer portal: approval of first logins";
    }

    @Override
    public String getHelpText() {
        return "Holds back whom a first login has just made until a portal admin decides. Stands directly behind the user creation.";
    }

    @Override
    public String getId() {
        return ID;
    }
}
