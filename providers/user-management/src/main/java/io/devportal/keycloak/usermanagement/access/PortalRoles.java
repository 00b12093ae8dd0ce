// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/** Who currently has the role of a portal admin or a realm administrator. */
public final class PortalRoles {

    private final KeycloakSession session;
    private final RealmModel realm;

    public PortalRoles(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Everybody with the role: directly, through a role that contains it, or through a group. */
    public Stream<UserModel> portalAdmins() {
        return new GlobalRoles(realm)
                .model(GlobalRole.PORTAL_ADMIN).stream()
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
        Stream<RoleModel> clientRoles =
                realm.getClientByClientId(GlobalRole.CLIENT_ID).getRolesStream();
        return Stream.concat(realm.getRolesStream(), clientRoles)
                .filter(RoleModel::isComposite)
                .filter(role -> !role.equals(contained) && role.hasRole(contained));
    }

    private static Stream<GroupModel> withSubGroups(GroupModel group) {
        return Stream.concat(Stream.of(group), group.getSubGroupsStream().flatMap(PortalRoles::withSubGroups));
    }

    /** Whether somebody may change the realm in Keycloak's own console. */
    public boolean managesRealm(UserModel user) {
        ClientModel management = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        RoleModel role = management == null ? null : management.getRole(AdminRoles.MANAGE_REALM);
        return role != null && user.hasRole(role);
    }

    /** Holders of realm-management roles: whoever controls their account controls the realm. */
    public boolean administersRealm(UserModel user) {
        ClientModel management = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        return management != null
                && RoleUtils.getDeepUserRoleMappings(user).stream()
                        .map(RoleModel::getContainerId)
                        .anyMatch(container -> Objects.equals(container, management.getId()));
    }
}
