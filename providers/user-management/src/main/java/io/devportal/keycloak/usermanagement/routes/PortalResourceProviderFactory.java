// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import io.devportal.keycloak.usermanagement.background.ServerOption;
import io.devportal.keycloak.usermanagement.background.ServerSwitch;
import io.devportal.keycloak.usermanagement.background.Workers;
import io.devportal.keycloak.usermanagement.metrics.MetricsRefresh;
import io.devportal.keycloak.usermanagement.notification.OutboxWorker;
import io.devportal.keycloak.usermanagement.retention.Housekeeping;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

public final class PortalResourceProviderFactory implements RealmResourceProviderFactory {

    /** The path below the realm: {@code /realms/{realm}/portal}. */
    static final String ID = "portal";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new Provider(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new Workers(
                factory,
                List.of(OutboxWorker.worker(factory), Housekeeping.worker(factory), MetricsRefresh.worker(factory))));
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return Stream.of(ServerOption.properties(), ServerSwitch.properties())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }

    private record Provider(KeycloakSession session) implements RealmResourceProvider {
        @Override
        public Object getResource() {
            return new PortalResource(session);
        }

        @Override
        public void close() {}
    }
}
