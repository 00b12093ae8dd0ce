// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.flow.FlowStepFactory;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.KeycloakSession;

public final class ApprovalFormActionFactory extends FlowStepFactory<FormAction> implements FormActionFactory {

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
    public String getId() {
        return ID;
    }
}
