// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

public final class HealthLogFactory implements EventListenerProviderFactory {

    static final String ID = "portal-health-log";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new HealthLogListener(session);
    }

    /** At work without being named in a realm's listeners: who takes the gate down does not switch on its alarm first. */
    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                new HealthLog(factory).server();
            }
        });
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
