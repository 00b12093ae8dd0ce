// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import io.devportal.keycloak.organizationroles.Store;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/** Reads a person's groups in organizations: two statements, whatever the number of organizations. */
@Store
final class PersonGroupRows {
    private static final String OF_ROLES = "select o.id, o.groupId, g.name, g.id from OrganizationEntity o"
            + " left join GroupEntity g on g.realm = o.realmId and g.parentId = o.groupId and g.name in :names"
            + " where o.realmId = :realm and o.id in :organizations";

    private static final String JOINED =
            "select g.organization.id, g.id, %s from %s m join GroupEntity g on g.id = m.groupId"
                    + " where %s = :user and g.organization.id in :organizations";

    private static final List<String> ROLES = Arrays.stream(OrganizationRole.values())
            .map(OrganizationRole::roleName)
            .toList();

    private final EntityManager em;
    private final String realmId;

    PersonGroupRows(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    /** By the id of the organization; without those that do not exist. */
    Map<String, PersonGroups> of(UserModel user, Collection<String> organizations) {
        Map<String, PersonGroups> found = new HashMap<>();
        em.createQuery(OF_ROLES, Object[].class)
                .setParameter("realm", realmId)
                .setParameter("names", ROLES)
                .setParameter("organizations", organizations)
                .getResultList()
                .forEach(row ->
                        addRole(found.computeIfAbsent((String) row[0], id -> new PersonGroups((String) row[1])), row));
        em.createQuery(joined(user), Object[].class)
                .setParameter("user", user.getId())
                .setParameter("organizations", organizations)
                .getResultList()
                .forEach(row -> found.get((String) row[0]).joined().put((String) row[1], (String) row[2]));
        return found;
    }

    private static void addRole(PersonGroups groups, Object[] row) {
        if (row[2] != null) {
            OrganizationRole.named((String) row[2])
                    .ifPresent(role -> groups.ofRoles().put(role, (String) row[3]));
        }
    }

    private static String joined(UserModel user) {
        return StorageId.isLocalStorage(user.getId())
                ? JOINED.formatted("m.membershipType", "UserGroupMembershipEntity", "m.user.id")
                : JOINED.formatted("'UNMANAGED'", "FederatedUserGroupMembershipEntity", "m.userId");
    }
}
