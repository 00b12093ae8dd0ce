// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.GlobalRoles;
import io.devportal.keycloak.usermanagement.access.Refusal;
import java.util.Arrays;
import java.util.Set;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** The one role of a portal admin or API owner (L14, L37). */
record PublisherRole(RealmModel realm) {

    /** This one, and no other of the whole portal any more. */
    void set(UserModel user, GlobalRole role) {
        GlobalRoles roles = new GlobalRoles(realm);
        RoleModel wanted = roles.model(role).orElseThrow(() -> new Refusal(UserDenials.roleNotThere(role.roleName())));
        user.grantRole(wanted);
        Arrays.stream(GlobalRole.values())
                .filter(other -> other != role)
                .flatMap(other -> roles.model(other).stream())
                .forEach(user::deleteRoleMapping);
        if (!roles.of(user).equals(Set.of(role))) {
            throw new Refusal(UserDenials.roleOfGroup());
        }
    }
}
