// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.clock;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

public final class ClockProviderFactory implements RealmResourceProviderFactory {
    public static final String ID = "test-clock";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new ClockProvider();
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
