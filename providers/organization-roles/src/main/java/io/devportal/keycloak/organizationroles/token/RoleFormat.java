// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.Membership;
import java.util.List;
import java.util.Set;

/** Writes roles in one format. */
interface RoleFormat {

    RoleValue of(List<Membership> memberships, Set<GlobalRole> globalRoles);
}
