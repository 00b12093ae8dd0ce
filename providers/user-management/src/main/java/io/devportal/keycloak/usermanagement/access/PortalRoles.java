// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
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
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** Who holds which role at this moment, whatever an older token says. */
public final class PortalRoles {

    /** The client that owns the portal's roles and is the console's login. */
    public static final String CLIENT_ID = "developer-portal";

    private final KeycloakSession session;
    private final RealmModel realm;

    public PortalRoles(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public Set<PortalRole> of(UserModel user) {
        return Arrays.stream(PortalRole.values())
                .filter(role -> role(role).map(user::hasRole).orElse(false))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PortalRole.class)));
    }

    /** Everybody with the role: directly, through a role that contains it, or through a group. */
    public Stream<UserModel> portalAdmins() {
        return role(PortalRole.PORTAL_ADMIN).stream()
                .flatMap(admin -> Stream.concat(Stream.of(admin), containing(admin)))
                .flatMap(role -> Stream.concat(
                        session.users().getRoleMembersStream(realm, role),
                        session.groups()
                                .getGroupsByRoleStream(realm, role, null, null)
                                .flatMap(PortalRoles::withSubGroups)
                                .flatMap(group -> session.users().getGroupMembersStream(realm, group))))
                .distinct();
    }

    private Stream<RoleModel> containing(RoleModel contained) {
        Stream<RoleModel> clientRoles = realm.getClientByClientId(CLIENT_ID).getRolesStream();
        return Stream.concat(realm.getRolesStream(), clientRoles)
                .filter(RoleModel::isComposite)
                .filter(role -> !role.equals(contained) && role.hasRole(contained));
    }

    private static Stream<GroupModel> withSubGroups(GroupModel group) {
        return Stream.concat(Stream.of(group), group.getSubGroupsStream().flatMap(PortalRoles::withSubGroups));
    }

    /** Holders of realm-management roles: whoever controls their account controls the realm. */
    public boolean administersRealm(UserModel user) {
        ClientModel management = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        return management != null
                && RoleUtils.getDeepUserRoleMappings(user).stream()
                        .map(RoleModel::getContainerId)
                        .anyMatch(container -> Objects.equals(container, management.getId()));
    }

    private Optional<RoleModel> role(PortalRole role) {
        ClientModel client = realm.getClientByClientId(CLIENT_ID);
        return client == null ? Optional.empty() : Optional.ofNullable(client.getRole(role.roleName()));
    }
}
