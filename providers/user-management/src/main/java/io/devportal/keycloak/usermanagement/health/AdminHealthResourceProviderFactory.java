// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;

public final class AdminHealthResourceProviderFactory implements AdminRealmResourceProviderFactory {

    /** The path below the realm of the Admin REST API: {@code /admin/realms/{realm}/portal-health}. */
    static final String ID = "portal-health";

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return new AdminHealthResourceProvider();
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
