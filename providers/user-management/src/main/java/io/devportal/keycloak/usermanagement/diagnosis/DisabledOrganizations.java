// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.MembershipType;

/** The disabled organizations of a person, which give them no roles. */
@Store
final class DisabledOrganizations {

    /** @param manages whether the account is shut out with it: Keycloak (26.7.5) does so to managed members */
    record DisabledOrganization(String name, boolean manages) {}

    private final EntityManager em;
    private final RealmModel realm;

    DisabledOrganizations(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * By name, in one statement; of people whom a user store keeps alone there are none.
     *
     * @param all whether the realm has organizations switched off, which disables all
     */
    List<DisabledOrganization> of(String userId, boolean all) {
        return em.createQuery(
                        "select o.name, m.membershipType from UserGroupMembershipEntity m"
                                + " join OrganizationEntity o on o.groupId = m.groupId"
                                + " where m.user.id = :user and o.realmId = :realm and (o.enabled = false or :all = true)"
                                + " order by o.name",
                        Tuple.class)
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .setParameter("all", all)
                .getResultStream()
                .map(row -> new DisabledOrganization(
                        row.get(0, String.class), MembershipType.MANAGED.name().equals(String.valueOf(row.get(1)))))
                .toList();
    }
}
