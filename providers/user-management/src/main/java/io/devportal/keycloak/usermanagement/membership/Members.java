// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.membership;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.user.UserState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The people of one organization, in two statements for each page. People of a user store that imports nobody are members
 * without a row of Keycloak, and are not among them.
 */
@Store
final class Members {
    private static final String PEOPLE = "select u.id, u.username, u.email, u.firstName, u.lastName, u.enabled,"
            + " m.membershipType, a.status from UserGroupMembershipEntity m join m.user u"
            + " join OrganizationEntity o on o.groupId = m.groupId left join PortalAccount a on a.id = u.id"
            + " where o.id = :organization and o.realmId = :realm and u.serviceAccountClientLink is null";

    private static final List<String> ROLES = Arrays.stream(OrganizationRole.values())
            .map(OrganizationRole::roleName)
            .toList();

    /**
     * @param role null for a member without one
     * @param isManaged whether the membership cannot end without the account
     */
    record Member(
            String id,
            String username,
            String email,
            String firstName,
            String lastName,
            UserState state,
            OrganizationRole role,
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
        List<Object[]> people = query.getResultList();
        Map<String, OrganizationRole> roles = roles(
                organizationId, people.stream().map(row -> (String) row[0]).toList());
        return people.stream()
                .map(row -> new Member(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        UserState.of((AccountStatus) row[7], (Boolean) row[5]),
                        roles.get((String) row[0]),
                        "MANAGED".equals(row[6])))
                .toList();
    }

    /** The strongest role of each, as everywhere. */
    private Map<String, OrganizationRole> roles(String organizationId, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select m.user.id, g.name from UserGroupMembershipEntity m join GroupEntity g on g.id = m.groupId"
                                + " join OrganizationEntity o on o.groupId = g.parentId"
                                + " where o.id = :organization and g.name in :names and m.user.id in :ids",
                        Object[].class)
                .setParameter("organization", organizationId)
                .setParameter("names", ROLES)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (String) row[0],
                        row -> OrganizationRole.named((String) row[1]).orElseThrow(),
                        OrganizationRole::orStronger));
    }
}
