// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.listener.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;

public final class FirstLoginGuardFactory extends GlobalListenerFactory {

    static final String ID = "portal-first-login-guard";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new FirstLoginGuard(session);
    }

    @Override
    public String getId() {
        return ID;
    }
}
