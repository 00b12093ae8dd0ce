// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.clock;

import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

public final class ClockProviderFactory implements RealmResourceProviderFactory {
    public static final String ID = "test-clock";
    /** Of the server: how many seconds its clock is ahead of the machine's when it starts. */
    public static final String OPTION = "spi-realm-restapi-extension--" + ID + "--ahead";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new ClockProvider();
    }

    @Override
    public void init(Config.Scope config) {
        Integer ahead = config.getInt("ahead");
        if (ahead != null) {
            Time.setOffset(ahead);
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
