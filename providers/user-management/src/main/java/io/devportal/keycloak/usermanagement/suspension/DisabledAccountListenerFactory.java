// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.suspension;

import io.devportal.keycloak.usermanagement.listener.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;

public final class DisabledAccountListenerFactory extends GlobalListenerFactory {

    static final String ID = "portal-disabled-account";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new DisabledAccountListener(session);
    }

    @Override
    public String getId() {
        return ID;
    }
}
