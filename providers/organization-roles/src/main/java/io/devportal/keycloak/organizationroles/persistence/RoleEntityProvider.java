// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.persistence;

import io.devportal.keycloak.organizationroles.identityprovider.RoleGrantEntity;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/**
 * Registers our changelog with Keycloak's Liquibase. On Quarkus, the entities themselves are found through the Jandex
 * index.
 */
final class RoleEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(RoleGrantEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        // unique per jar: change sets of a path that Liquibase has seen are cached and not run again
        return "META-INF/portal-organization-roles-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return RoleEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
