// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.persistence;

import io.devportal.keycloak.organizationroles.installation.SupportedKeycloak;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.EnvironmentDependentProviderFactory;

public final class RoleEntityProviderFactory implements JpaEntityProviderFactory, EnvironmentDependentProviderFactory {

    // names the changelog table: DATABASECHANGELOG_ + the first ten letters; keep them ours alone
    static final String ID = "portalOrganizationRoles";

    /** Asked by {@code kc.sh build} only. */
    @Override
    public boolean isSupported(Config.Scope config) {
        SupportedKeycloak.require();
        return true;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new RoleEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new RoleGrantCleanup());
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
