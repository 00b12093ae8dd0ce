// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.metrics.MetricsRefresh;
import io.devportal.keycloak.usermanagement.notification.OutboxWorker;
import io.devportal.keycloak.usermanagement.retention.Housekeeping;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

public final class PortalResourceProviderFactory implements RealmResourceProviderFactory {

    /** The path below the realm: {@code /realms/{realm}/portal}. */
    static final String ID = "portal";

    private TimerIntervals intervals;

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new PortalResourceProvider(session);
    }

    @Override
    public void init(Config.Scope config) {
        intervals = TimerIntervals.of(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(OutboxWorker.timer(factory, intervals.outbox()));
        factory.register(Housekeeping.timer(factory, intervals.housekeeping()));
        factory.register(MetricsRefresh.timer(factory, intervals.metrics()));
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
