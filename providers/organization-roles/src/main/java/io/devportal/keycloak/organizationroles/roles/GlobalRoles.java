// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** A person's current roles in the whole portal, independent of what their token says. */
public record GlobalRoles(RealmModel realm) {

    /** Held directly, through another role or through a group. */
    public Set<GlobalRole> of(UserModel user) {
        return Arrays.stream(GlobalRole.values())
                .filter(role -> model(role).filter(user::hasRole).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GlobalRole.class)));
    }

    /** Empty where an admin took the client or the role away. */
    public Optional<RoleModel> model(GlobalRole role) {
        ClientModel client = realm.getClientByClientId(GlobalRole.CLIENT_ID);
        return client == null ? Optional.empty() : Optional.ofNullable(client.getRole(role.roleName()));
    }
}
