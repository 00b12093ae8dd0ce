// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.user.ListedUser.RoleInOrganization;
import io.devportal.keycloak.usermanagement.user.ListedUser.RolesHeld;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** The roles of several people, in the whole portal and in organizations. */
@Store
final class RolesOfUsers {
    /**
     * One row for each group and for each role that is given to a person directly; empty texts are for the other kind of row,
     * and for groups outside of organizations. A group further down in an organization is no role.
     */
    private static final String ROWS = "select m.user.id, '', m.groupId, coalesce(o.id, ''), coalesce(o.alias, ''),"
            + " coalesce(o.name, ''), coalesce(o.enabled, false), coalesce(o.groupId, ''), g.name"
            + " from UserGroupMembershipEntity m join GroupEntity g on g.id = m.groupId"
            + " left join OrganizationEntity o on o = g.organization and (g.id = o.groupId or g.parentId = o.groupId)"
            + " where m.user.id in :users"
            + " union all select r.user.id, r.roleId, '', '', '', '', false, '', ''"
            + " from UserRoleMappingEntity r where r.user.id in :users";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Map<GlobalRole, RoleModel> globalRoles = new EnumMap<>(GlobalRole.class);
    private final Map<String, Set<GlobalRole>> byRole = new HashMap<>();
    private final Map<String, Set<GlobalRole>> byGroup = new HashMap<>();

    RolesOfUsers(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        for (GlobalRole role : GlobalRole.values()) {
            new GlobalRoles(realm).model(role).ifPresent(model -> globalRoles.put(role, model));
        }
    }

    private record Row(
            String user,
            String role,
            String group,
            String organization,
            String alias,
            String name,
            boolean enabled,
            String internal,
            String groupName) {

        static Row of(Object[] row) {
            return new Row(
                    (String) row[0],
                    text(row[1]),
                    text(row[2]),
                    text(row[3]),
                    text(row[4]),
                    text(row[5]),
                    (Boolean) row[6],
                    text(row[7]),
                    text(row[8]));
        }

        private static String text(Object value) {
            // Oracle has no empty text
            return value == null ? "" : (String) value;
        }

        boolean isOfOrganization() {
            return !organization.isEmpty();
        }

        boolean isMembership() {
            return isOfOrganization() && group.equals(internal);
        }
    }

    /** By user id; one statement for all. What a role or a group of Keycloak's contains comes from its cache. */
    Map<String, RolesHeld> of(Collection<String> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return em.createQuery(ROWS, Object[].class)
                .setParameter("users", users)
                .getResultStream()
                .map(Row::of)
                .collect(Collectors.groupingBy(
                        Row::user, Collectors.collectingAndThen(Collectors.toList(), this::held)));
    }

    private RolesHeld held(List<Row> rows) {
        Map<String, OrganizationRole> strongest = new HashMap<>();
        rows.stream()
                .filter(row -> row.isOfOrganization() && !row.isMembership())
                .forEach(row -> OrganizationRole.named(row.groupName())
                        .ifPresent(role -> strongest.merge(row.organization(), role, OrganizationRole::orStronger)));
        Map<String, RoleInOrganization> byAlias = new TreeMap<>();
        rows.stream()
                .filter(Row::isMembership)
                .forEach(row -> byAlias.put(
                        row.alias(),
                        new RoleInOrganization(
                                row.organization(),
                                row.alias(),
                                row.name(),
                                row.enabled(),
                                strongest.get(row.organization()))));
        Set<GlobalRole> global = rows.stream()
                .filter(row -> !row.isOfOrganization())
                .flatMap(row -> row.group().isEmpty()
                        ? byRole.computeIfAbsent(row.role(), this::inRole).stream()
                        : byGroup.computeIfAbsent(row.group(), this::inGroup).stream())
                .collect(Collectors.toSet());
        return new RolesHeld(global, List.copyOf(byAlias.values()));
    }

    private Set<GlobalRole> inRole(String id) {
        RoleModel role = session.roles().getRoleById(realm, id);
        return role == null ? Set.of() : contained(role::hasRole);
    }

    private Set<GlobalRole> inGroup(String id) {
        GroupModel group = session.groups().getGroupById(realm, id);
        return group == null ? Set.of() : contained(group::hasRole);
    }

    private Set<GlobalRole> contained(Predicate<RoleModel> in) {
        return globalRoles.entrySet().stream()
                .filter(role -> in.test(role.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
