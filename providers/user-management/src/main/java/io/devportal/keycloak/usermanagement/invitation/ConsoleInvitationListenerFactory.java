// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import io.devportal.keycloak.usermanagement.listener.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;

public final class ConsoleInvitationListenerFactory extends GlobalListenerFactory {

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ConsoleInvitationListener(session);
    }

    @Override
    public String getId() {
        return "portal-console-invitation";
    }
}
