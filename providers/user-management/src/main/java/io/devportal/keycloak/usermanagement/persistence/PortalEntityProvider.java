// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.persistence;

import io.devportal.keycloak.usermanagement.account.AccountEntity;
import io.devportal.keycloak.usermanagement.account.InvitationEntity;
import io.devportal.keycloak.usermanagement.account.InvitationRoleEntity;
import io.devportal.keycloak.usermanagement.account.NoteEntity;
import io.devportal.keycloak.usermanagement.link.LinkEntity;
import io.devportal.keycloak.usermanagement.lock.LimitEntity;
import io.devportal.keycloak.usermanagement.notification.MailEntity;
import io.devportal.keycloak.usermanagement.registration.limits.DomainEntity;
import io.devportal.keycloak.usermanagement.registration.limits.SignUpEntity;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/**
 * Registers our changelog with Keycloak's Liquibase. On Quarkus, the entities themselves are found through the Jandex
 * index.
 */
final class PortalEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                AccountEntity.class,
                NoteEntity.class,
                InvitationEntity.class,
                InvitationRoleEntity.class,
                MailEntity.class,
                LinkEntity.class,
                SignUpEntity.class,
                DomainEntity.class,
                LimitEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        // unique per jar: change sets of a path that Liquibase has seen are cached and not run again
        return "META-INF/portal-user-management-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return PortalEntityProviderFactory.ID;
    }

    @Override
    public void close() {}
}
