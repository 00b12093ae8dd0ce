// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.Membership;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All roles of a person in one text. */
record JoinedRoles(RoleFormat items, String separator) implements RoleFormat {

    @Override
    public RoleValue of(List<Membership> memberships, Set<GlobalRole> globalRoles) {
        RoleValue value = items.of(memberships, globalRoles);
        return value.content() instanceof List<?> texts
                ? new RoleValue(
                        texts.stream().map(String::valueOf).collect(Collectors.joining(separator)), value.leftOut())
                : value;
    }
}
