// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import io.devportal.keycloak.organizationroles.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/**
 * Reads all memberships of a person in one statement. Keycloak's OrganizationProvider (26.7.3) would need several per
 * organization.
 */
@Store
final class Memberships {

    /** One row for membership itself, the organization's own group, and one for each group directly below, of enabled organizations. */
    private static final String ROWS = "select new io.devportal.keycloak.organizationroles.roles.MembershipRow("
            + "o.id, o.alias, o.name, p.value, case when g.id = o.groupId then null else g.name end, %s)"
            + " from %s m join GroupEntity g on g.id = m.groupId"
            + " join OrganizationEntity o on o = g.organization and (g.id = o.groupId or g.parentId = o.groupId)"
            + " left join GroupAttributeEntity p on p.group.id = o.groupId and p.name = 'accountPlan'"
            + " where %s = :user and o.realmId = :realm and o.enabled = true";

    private static final String LOCAL = ROWS.formatted("m.membershipType", "UserGroupMembershipEntity", "m.user.id");

    // people of a read-only user store, whom nobody imported; their table knows no managed members
    private static final String FEDERATED =
            ROWS.formatted("'UNMANAGED'", "FederatedUserGroupMembershipEntity", "m.userId");

    /** Rows for each trip to the database; Keycloak's own 64 would make thirty of somebody in a thousand organizations. */
    private static final int ROUND_TRIP = 5000;

    private final EntityManager em;
    private final String realmId;

    Memberships(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    void lock(UserModel user) {
        em.createQuery("select u from UserEntity u where u.id = :id", Object.class)
                .setParameter("id", user.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Membership> of(UserModel user) {
        return MembershipRow.memberships(
                em.createQuery(StorageId.isLocalStorage(user.getId()) ? LOCAL : FEDERATED, MembershipRow.class)
                        .setParameter("user", user.getId())
                        .setParameter("realm", realmId)
                        .setHint("org.hibernate.fetchSize", ROUND_TRIP)
                        .getResultList());
    }
}
