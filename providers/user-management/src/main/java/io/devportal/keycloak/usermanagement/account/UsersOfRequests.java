// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The current data of the users behind several requests, in one statement. */
@Store
public final class UsersOfRequests {
    private static final String ROWS =
            "select u.id, u.email, u.firstName, u.lastName, u.enabled, u.federationLink, u.username,"
                    + " (select count(c.id) from CredentialEntity c where c.user = u and c.type = :password),"
                    + " l.identityProvider, l.userId, t.id, t.name, t.value, t.longValue,"
                    + " (select count(r.roleId) from UserRoleMappingEntity r where r.user = u and r.roleId <> :usual)"
                    + " + (select count(m.groupId) from UserGroupMembershipEntity m where m.user = u) from UserEntity u"
                    + " left join FederatedIdentityEntity l on l.user = u left join UserAttributeEntity t on t.user = u"
                    + " where u.id in :ids and u.realmId = :realm order by u.id, t.id";

    private final EntityManager em;
    private final RealmModel realm;

    public UsersOfRequests(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * @param facts null for somebody of a user store, which knows better
     * @param hasPassword one that Keycloak itself keeps
     * @param links user id at each identity provider, by its alias
     * @param attributes values by name
     * @param holdsRoles whether they may have another role than everybody has
     */
    public record RequestUser(
            UserFacts facts,
            String username,
            boolean hasPassword,
            SortedMap<String, String> links,
            Map<String, List<String>> attributes,
            boolean holdsRoles) {}

    /** By id; people whom Keycloak does not keep, or no longer, are left out. */
    public Map<String, RequestUser> of(Collection<String> ids) {
        Map<String, RequestUser> users = new HashMap<>();
        if (ids.isEmpty()) {
            return users;
        }
        // of somebody with several links each attribute comes as often
        Set<String> seen = new HashSet<>();
        em.createQuery(ROWS, Object[].class)
                .setParameter("password", PasswordCredentialModel.TYPE)
                .setParameter("usual", realm.getDefaultRole().getId())
                .setParameter("ids", ids)
                .setParameter("realm", realm.getId())
                .getResultList()
                .forEach(row -> {
                    RequestUser user = users.computeIfAbsent((String) row[0], id -> user(row));
                    if (row[8] != null) {
                        user.links().put((String) row[8], String.valueOf(row[9]));
                    }
                    if (row[10] != null && seen.add((String) row[10])) {
                        user.attributes()
                                .computeIfAbsent((String) row[11], name -> new ArrayList<>())
                                .add((String) (row[13] == null ? row[12] : row[13]));
                    }
                });
        return users;
    }

    private static RequestUser user(Object[] row) {
        UserFacts facts = new UserFacts((String) row[1], (String) row[2], (String) row[3], (Boolean) row[4]);
        return new RequestUser(
                row[5] == null ? facts : null,
                (String) row[6],
                (Long) row[7] > 0,
                new TreeMap<>(),
                new HashMap<>(),
                (Long) row[14] > 0);
    }
}
