// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.organization.SsoManaged;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.StorageId;

/** The organizations that people belong to, including disabled ones, and which of these single sign-on manages. */
@Store
final class PersonOrganizations {
    private static final String JOINED = "select %1$s, o.id, a.value from %2$s m"
            + " join OrganizationEntity o on o.groupId = m.groupId"
            + " left join GroupAttributeEntity a on a.group.id = o.groupId and a.name = '" + SsoManaged.ATTRIBUTE + "'"
            + " where %1$s in :ids and o.realmId = :realm";
    private static final String LOCAL = JOINED.formatted("m.user.id", "UserGroupMembershipEntity");
    private static final String FEDERATED = JOINED.formatted("m.userId", "FederatedUserGroupMembershipEntity");

    private final EntityManager em;
    private final RealmModel realm;

    PersonOrganizations(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * @param all ids
     * @param underSingleSignOn those of them that are in that mode
     */
    record Found(Set<String> all, Set<String> underSingleSignOn) {
        static final Found NONE = new Found(Set.of(), Set.of());
    }

    /** By user id; people without an organization are left out. One statement, two when some are of a store that imports nobody. */
    Map<String, Found> of(Collection<String> userIds) {
        Map<String, Found> found = new HashMap<>();
        Map<Boolean, List<String>> byStorage =
                userIds.stream().collect(Collectors.partitioningBy(StorageId::isLocalStorage));
        add(found, LOCAL, byStorage.get(true));
        add(found, FEDERATED, byStorage.get(false));
        return found;
    }

    private void add(Map<String, Found> found, String query, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        em.createQuery(query, Object[].class)
                .setParameter("ids", ids)
                .setParameter("realm", realm.getId())
                .getResultList()
                .forEach(row -> {
                    Found of =
                            found.computeIfAbsent((String) row[0], id -> new Found(new HashSet<>(), new HashSet<>()));
                    of.all().add((String) row[1]);
                    if (SsoManaged.isOn((String) row[2])) {
                        of.underSingleSignOn().add((String) row[1]);
                    }
                });
    }

    /** Of these organizations. No statement for none. */
    Set<String> underSingleSignOn(Collection<String> organizationIds) {
        return organizationIds.isEmpty()
                ? Set.of()
                : em.createQuery(
                                "select o.id, a.value from OrganizationEntity o join GroupAttributeEntity a"
                                        + " on a.group.id = o.groupId and a.name = '" + SsoManaged.ATTRIBUTE + "'"
                                        + " where o.id in :ids and o.realmId = :realm",
                                Object[].class)
                        .setParameter("ids", organizationIds)
                        .setParameter("realm", realm.getId())
                        .getResultStream()
                        .filter(row -> SsoManaged.isOn((String) row[1]))
                        .map(row -> (String) row[0])
                        .collect(Collectors.toSet());
    }
}
