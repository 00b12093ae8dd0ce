// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** What roles and groups contain, each looked up once and through Keycloak's cache. */
final class RoleContents {
    /** @param administersRealm whether a role that manages the realm is in it */
    record Contents(Set<GlobalRole> global, boolean administersRealm) {
        private static final Contents NOTHING = new Contents(Set.of(), false);
    }

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Map<String, GlobalRole> globalRoles = new HashMap<>();
    private final Optional<String> realmManagement;
    private final Map<String, Contents> byRole = new HashMap<>();
    private final Map<String, Contents> byGroup = new HashMap<>();

    RoleContents(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        for (GlobalRole role : GlobalRole.values()) {
            new GlobalRoles(realm).model(role).ifPresent(model -> globalRoles.put(model.getId(), role));
        }
        this.realmManagement = Optional.ofNullable(realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID))
                .map(ClientModel::getId);
    }

    Contents ofRole(String id) {
        return byRole.computeIfAbsent(id, unknown -> {
            RoleModel role = session.roles().getRoleById(realm, id);
            return role == null ? Contents.NOTHING : contents(List.of(role));
        });
    }

    /** With what the groups above it come with. */
    Contents ofGroup(String id) {
        return byGroup.computeIfAbsent(id, unknown -> {
            Set<RoleModel> roles = new HashSet<>();
            GroupModel group = session.groups().getGroupById(realm, id);
            while (group != null) {
                group.getRoleMappingsStream().forEach(roles::add);
                group = group.getParentId() == null ? null : group.getParent();
            }
            return contents(roles);
        });
    }

    private Contents contents(Collection<RoleModel> roles) {
        Map<String, RoleModel> all = withAllIn(roles);
        return new Contents(
                all.keySet().stream()
                        .flatMap(id -> Stream.ofNullable(globalRoles.get(id)))
                        .collect(Collectors.toSet()),
                all.values().stream().anyMatch(role -> realmManagement
                        .filter(role.getContainerId()::equals)
                        .isPresent()));
    }

    /** Not by Keycloak's {@code RoleUtils.expandCompositeRoles}, which (26.7.4) asks the database each time. */
    private static Map<String, RoleModel> withAllIn(Collection<RoleModel> roles) {
        Map<String, RoleModel> all = new HashMap<>();
        Deque<RoleModel> open = new ArrayDeque<>(roles);
        while (!open.isEmpty()) {
            RoleModel role = open.pop();
            if (all.put(role.getId(), role) == null) {
                role.getCompositesStream().forEach(open::push);
            }
        }
        return all;
    }
}
