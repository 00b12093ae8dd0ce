// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.flow.FlowStepFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

public final class ResultPageAuthenticatorFactory extends FlowStepFactory<Authenticator>
        implements AuthenticatorFactory {

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
    public String getId() {
        return ID;
    }
}
