// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.listener.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;

public final class HealthLogFactory extends GlobalListenerFactory {

    static final String ID = "portal-health-log";

    private HealthLog log;

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new HealthLogListener(session, log);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        log = new HealthLog(factory);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                log.server();
            }
        });
    }

    @Override
    public String getId() {
        return ID;
    }
}
