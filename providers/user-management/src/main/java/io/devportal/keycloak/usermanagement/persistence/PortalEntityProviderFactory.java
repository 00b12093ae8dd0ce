// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.persistence;

import io.devportal.keycloak.usermanagement.installation.CompanionJar;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.EnvironmentDependentProviderFactory;

public final class PortalEntityProviderFactory
        implements JpaEntityProviderFactory, EnvironmentDependentProviderFactory {

    // names the changelog table: DATABASECHANGELOG_ + the first ten letters; keep them ours alone
    static final String ID = "portalUserManagement";

    /** Asked by {@code kc.sh build} only. Staying away silently would let people in unseen, so a missing jar ends the build. */
    @Override
    public boolean isSupported(Config.Scope config) {
        CompanionJar.require();
        return true;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new PortalEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new AccountCleanup());
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
