// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.membership;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.user.Standing;
import io.devportal.keycloak.usermanagement.user.UserState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The members of an organization, one statement per page. Members from user stores that do not import have no row in
 * Keycloak, and are missing.
 */
@Store
final class Members {
    private static final String PEOPLE = "select u.id, u.username, u.email, u.firstName, u.lastName, u.enabled,"
            + " m.membershipType, a.status, a.origin, u.federationLink from UserGroupMembershipEntity m join m.user u"
            + " join OrganizationEntity o on o.groupId = m.groupId left join PortalAccount a on a.id = u.id"
            + " where o.id = :organization and o.realmId = :realm and u.serviceAccountClientLink is null";

    /**
     * @param store id of the user store that imported them, or null
     * @param isManaged whether the membership cannot end without the account
     */
    record Member(
            String id,
            String username,
            String email,
            String firstName,
            String lastName,
            UserState state,
            Standing standing,
            String store,
            boolean isManaged) {}

    private final EntityManager em;
    private final RealmModel realm;

    Members(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** By login name; {@code after} is that of the last member of the page before. */
    List<Member> list(String organizationId, Optional<String> after, int max) {
        TypedQuery<Object[]> query = em.createQuery(
                        PEOPLE + (after.isPresent() ? " and u.username > :after" : "") + " order by u.username",
                        Object[].class)
                .setParameter("organization", organizationId)
                .setParameter("realm", realm.getId())
                .setMaxResults(max);
        after.ifPresent(username -> query.setParameter("after", username));
        return query.getResultStream()
                .map(row -> new Member(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        UserState.of((AccountStatus) row[7], (Boolean) row[5]),
                        new Standing((AccountStatus) row[7], (AccountOrigin) row[8]),
                        (String) row[9],
                        "MANAGED".equals(row[6])))
                .toList();
    }
}
