// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Who holds roles of the whole portal: directly, through another role or through a group. */
record GlobalRoles(KeycloakSession session) {

    Set<GlobalRole> of(UserModel user) {
        ClientModel client = session.getContext().getRealm().getClientByClientId(GlobalRole.CLIENT_ID);
        return client == null
                ? Set.of()
                : Arrays.stream(GlobalRole.values())
                        .filter(role -> holds(user, client.getRole(role.roleName())))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(GlobalRole.class)));
    }

    private static boolean holds(UserModel user, RoleModel role) {
        return role != null && user.hasRole(role);
    }
}
