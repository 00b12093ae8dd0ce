// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Usernames of several people of one realm, in one statement. */
@Store
public final class Usernames {
    private final EntityManager em;
    private final RealmModel realm;

    public Usernames(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** By user id; deleted people, and those whom Keycloak does not keep, are left out. */
    public Map<String, String> byId(Collection<String> userIds) {
        return userIds.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select u.id, u.username from UserEntity u where u.id in :ids and u.realmId = :realm",
                                Tuple.class)
                        .setParameter("ids", userIds)
                        .setParameter("realm", realm.getId())
                        .getResultStream()
                        .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
    }
}
