// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import io.devportal.keycloak.organizationroles.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/** The organization groups that represent roles, created when first needed. */
@Store
final class RoleGroups {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager em;

    RoleGroups(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private Optional<GroupModel> find(OrganizationModel organization, OrganizationRole role) {
        String internal = session.getProvider(OrganizationProvider.class)
                .getOrganizationGroup(organization)
                .getId();
        return em.createQuery(
                        "select g.id from GroupEntity g where g.realm = :realm and g.parentId = :parent and g.name = :name",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("parent", internal)
                .setParameter("name", role.roleName())
                .getResultStream()
                .findFirst()
                .map(id -> session.groups().getGroupById(realm, id));
    }

    /** Or finds the one that another request made meanwhile. */
    GroupModel create(OrganizationModel organization, OrganizationRole role) {
        lock(organization);
        return find(organization, role).orElseGet(() -> session.getProvider(OrganizationProvider.class)
                .createGroup(organization, role.roleName(), null));
    }

    /**
     * Two requests that make one group at the same moment would fail each other: the later one waits here, and finds it. No
     * transaction of its own, which needs a second connection while the request holds one: that could use up a pool.
     */
    private void lock(OrganizationModel organization) {
        em.createQuery("select o from OrganizationEntity o where o.id = :id", Object.class)
                .setParameter("id", organization.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
