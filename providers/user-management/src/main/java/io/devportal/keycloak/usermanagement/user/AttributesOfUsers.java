// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Profile attributes of several people, from the database. */
@Store
final class AttributesOfUsers {
    private final EntityManager em;

    AttributesOfUsers(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /**
     * One statement for all. People without any of them are left out.
     *
     * @param names of the attributes that are asked for
     * @return by user id, then by name
     */
    Map<String, Map<String, List<String>>> of(Collection<String> userIds, Collection<String> names) {
        Map<String, Map<String, List<String>>> people = new HashMap<>();
        if (userIds.isEmpty() || names.isEmpty()) {
            return people;
        }
        em.createQuery(
                        "select t.user.id, t.name, t.value, t.longValue from UserAttributeEntity t"
                                + " where t.user.id in :users and t.name in :names order by t.id",
                        Object[].class)
                .setParameter("users", userIds)
                .setParameter("names", names)
                .getResultStream()
                .forEach(row -> people.computeIfAbsent((String) row[0], id -> new HashMap<>())
                        .computeIfAbsent((String) row[1], name -> new ArrayList<>())
                        .add((String) (row[3] == null ? row[2] : row[3])));
        return people;
    }
}
