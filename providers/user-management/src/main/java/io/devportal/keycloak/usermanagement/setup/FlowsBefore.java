// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.setup;

import java.util.Optional;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * Remembers, in realm attributes, which flows a realm was bound to before the first set-up, so that the removal can
 * bind them again.
 */
final class FlowsBefore {
    private static final String REGISTRATION = "portal.set-up.registration-flow-before";
    private static final String FIRST_LOGIN = "portal.set-up.first-login-flow-before";

    private final RealmModel realm;

    FlowsBefore(RealmModel realm) {
        this.realm = realm;
    }

    void rememberRegistration(AuthenticationFlowModel flow) {
        remember(REGISTRATION, flow);
    }

    void rememberFirstLogin(AuthenticationFlowModel flow) {
        remember(FIRST_LOGIN, flow);
    }

    private void remember(String attribute, AuthenticationFlowModel flow) {
        if (realm.getAttribute(attribute) == null) {
            realm.setAttribute(attribute, flow.getId());
        }
    }

    /** Empty where it was not remembered, or is deleted. */
    Optional<AuthenticationFlowModel> registration() {
        return remembered(REGISTRATION);
    }

    Optional<AuthenticationFlowModel> firstLogin() {
        return remembered(FIRST_LOGIN);
    }

    private Optional<AuthenticationFlowModel> remembered(String attribute) {
        return Optional.ofNullable(realm.getAttribute(attribute)).map(realm::getAuthenticationFlowById);
    }
}
