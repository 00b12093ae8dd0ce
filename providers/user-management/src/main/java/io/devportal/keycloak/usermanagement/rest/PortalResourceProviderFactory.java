// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.housekeeping.Housekeeping;
import io.devportal.keycloak.usermanagement.metrics.MetricsRefresh;
import io.devportal.keycloak.usermanagement.notification.OutboxWorker;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

public final class PortalResourceProviderFactory implements RealmResourceProviderFactory {

    /** The path below the realm: {@code /realms/{realm}/portal}. */
    static final String ID = "portal";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new PortalResourceProvider(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(OutboxWorker.timer(factory));
        factory.register(Housekeeping.timer(factory));
        factory.register(MetricsRefresh.timer(factory));
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
