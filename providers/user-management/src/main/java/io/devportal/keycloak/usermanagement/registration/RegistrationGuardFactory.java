// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import io.devportal.keycloak.usermanagement.listener.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;

public final class RegistrationGuardFactory extends GlobalListenerFactory {

    static final String ID = "portal-registration-guard";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new RegistrationGuard(session);
    }

    @Override
    public String getId() {
        return ID;
    }
}
