// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * The roles and groups that give somebody a role of the whole portal: the role itself, roles that contain it, and
 * groups with one of those.
 */
@Store
final class GlobalRoleHolders {
    private final KeycloakSession session;
    private final RealmModel realm;

    GlobalRoleHolders(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Ids. */
    record Granting(Set<String> roles, Set<String> groups) {}

    /** Roles from Keycloak's cache, groups by one statement and one for each group that has any below it. */
    Granting of(Collection<GlobalRole> wanted) {
        GlobalRoles global = new GlobalRoles(realm);
        List<RoleModel> models =
                wanted.stream().flatMap(role -> global.model(role).stream()).toList();
        Set<String> roles = Stream.concat(models.stream(), containing(models))
                .map(RoleModel::getId)
                .collect(Collectors.toSet());
        return new Granting(roles, roles.isEmpty() ? Set.of() : groups(roles));
    }

    private Stream<RoleModel> containing(List<RoleModel> contained) {
        ClientModel portal = realm.getClientByClientId(GlobalRole.CLIENT_ID);
        return Stream.concat(realm.getRolesStream(), portal == null ? Stream.empty() : portal.getRolesStream())
                .filter(RoleModel::isComposite)
                .filter(role -> contained.stream().anyMatch(role::hasRole));
    }

    private Set<String> groups(Set<String> roles) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return em
                .createQuery(
                        "select distinct r.group.id from GroupRoleMappingEntity r where r.roleId in :roles",
                        String.class)
                .setParameter("roles", roles)
                .getResultList()
                .stream()
                .map(id -> session.groups().getGroupById(realm, id))
                .filter(Objects::nonNull)
                // Keycloak lets groups of organizations give no roles
                .filter(group -> group.getType() == GroupModel.Type.REALM)
                .flatMap(GlobalRoleHolders::withSubGroups)
                .map(GroupModel::getId)
                .collect(Collectors.toSet());
    }

    private static Stream<GroupModel> withSubGroups(GroupModel group) {
        return Stream.concat(Stream.of(group), group.getSubGroupsStream().flatMap(GlobalRoleHolders::withSubGroups));
    }
}
