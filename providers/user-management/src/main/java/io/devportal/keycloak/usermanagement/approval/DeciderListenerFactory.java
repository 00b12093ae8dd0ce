// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval;

import io.devportal.keycloak.usermanagement.listener.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;

public final class DeciderListenerFactory extends GlobalListenerFactory {

    static final String ID = "portal-decider";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new DeciderListener(session);
    }

    @Override
    public String getId() {
        return ID;
    }
}
