// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * Which of many people have one of a few roles: directly, through a role that contains it, or through a group or its
 * parents. Starts at the few roles, so the number of statements depends on how deeply roles and groups are nested,
 * and not on the number of people, roles or groups.
 */
@Store
final class RoleHolders {
    /** What somebody holds. */
    enum Held {
        PORTAL_ADMIN(GlobalRole.PORTAL_ADMIN),
        API_OWNER(GlobalRole.API_OWNER),
        REALM_MANAGEMENT(null);

        private final GlobalRole role;

        Held(GlobalRole role) {
            this.role = role;
        }

        Optional<GlobalRole> globalRole() {
            return Optional.ofNullable(role);
        }
    }

    private static final String CONTAINING =
            "select c.childRole.id, c.parentRole.id from CompositeRoleEntity c where c.childRole.id in :ids";
    private static final String GROUPS =
            "select m.roleId, m.group.id from GroupRoleMappingEntity m where m.roleId in :ids and m.group.type = 0";
    private static final String BELOW = "select g.parentId, g.id from GroupEntity g where g.parentId in :ids";
    private static final String HOLDERS = "select m.roleId, m.user.id from UserRoleMappingEntity m"
            + " where m.roleId in :ids and m.user.id in :users";
    private static final String MEMBERS = "select m.groupId, m.user.id from UserGroupMembershipEntity m"
            + " where m.groupId in :ids and m.user.id in :users";

    private final EntityManager em;
    private final RealmModel realm;

    RoleHolders(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** By user id; people who hold nothing of it are left out. */
    Map<String, Set<Held>> of(Collection<String> userIds) {
        Map<String, Set<Held>> roles = spread(rolesThatMatter(), CONTAINING);
        Map<String, Set<Held>> people = new HashMap<>();
        if (roles.isEmpty() || userIds.isEmpty()) {
            return people;
        }
        pass(roles, people, HOLDERS, userIds);
        Map<String, Set<Held>> groups = new HashMap<>();
        pass(roles, groups, GROUPS, null);
        if (!groups.isEmpty()) {
            pass(spread(groups, BELOW), people, MEMBERS, userIds);
        }
        return people;
    }

    private Map<String, Set<Held>> rolesThatMatter() {
        Map<String, Set<Held>> roles = new HashMap<>();
        GlobalRoles global = new GlobalRoles(realm);
        for (Held held : Held.values()) {
            held.globalRole()
                    .flatMap(global::model)
                    .map(RoleModel::getId)
                    .ifPresent(id -> roles.put(id, EnumSet.of(held)));
        }
        ClientModel management = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        if (management != null) {
            management.getRolesStream().forEach(role -> roles.put(role.getId(), EnumSet.of(Held.REALM_MANAGEMENT)));
        }
        return roles;
    }

    /** With all that inherits from these, one level after the other until nothing is new. */
    private Map<String, Set<Held>> spread(Map<String, Set<Held>> start, String query) {
        Map<String, Set<Held>> all = new HashMap<>(start);
        Set<String> level = start.keySet();
        while (!level.isEmpty()) {
            Set<String> next = new HashSet<>();
            em.createQuery(query, Object[].class)
                    .setParameter("ids", level)
                    .getResultList()
                    .forEach(row -> {
                        if (add(all, (String) row[1], all.get((String) row[0]))) {
                            next.add((String) row[1]);
                        }
                    });
            level = next;
        }
        return all;
    }

    private void pass(Map<String, Set<Held>> from, Map<String, Set<Held>> to, String query, Collection<String> users) {
        var typed = em.createQuery(query, Object[].class).setParameter("ids", from.keySet());
        if (users != null) {
            typed.setParameter("users", users);
        }
        typed.getResultList().forEach(row -> add(to, (String) row[1], from.get((String) row[0])));
    }

    private static boolean add(Map<String, Set<Held>> all, String id, Set<Held> held) {
        return all.computeIfAbsent(id, unknown -> EnumSet.noneOf(Held.class)).addAll(held);
    }
}
