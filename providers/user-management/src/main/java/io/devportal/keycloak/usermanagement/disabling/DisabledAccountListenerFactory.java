// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.disabling;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class DisabledAccountListenerFactory implements EventListenerProviderFactory {

    static final String ID = "portal-disabled-account";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new DisabledAccountListener(session);
    }

    /** At work without being named in a realm's listeners: what is disabled ends in every realm of the pack. */
    @Override
    public boolean isGlobal() {
        return true;
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
