// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.Membership;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object with one entry per organization of a person, even without a role there. */
record RoleObject(PortalRoleNames names, boolean withPlan) implements RoleFormat {

    /** Stands for the whole portal. Keycloak's Admin REST API refuses this alias. */
    static final String EVERYWHERE = "*";

    @Override
    public RoleValue of(List<Membership> memberships, Set<GlobalRole> globalRoles) {
        Map<String, Object> content = new LinkedHashMap<>();
        List<String> global =
                globalRoles.stream().flatMap(role -> names.of(role).stream()).toList();
        if (!global.isEmpty()) {
            content.put(EVERYWHERE, Map.of("roles", global));
        }
        for (Membership membership : memberships) {
            if (!membership.alias().equals(EVERYWHERE)) {
                content.put(membership.alias(), entry(membership));
            }
        }
        List<String> leftOut = memberships.stream()
                .filter(membership -> membership.alias().equals(EVERYWHERE))
                .map(Membership::organizationId)
                .toList();
        return new RoleValue(content.isEmpty() ? null : content, leftOut);
    }

    private Map<String, Object> entry(Membership membership) {
        Optional<String> role = membership.optionalRole().flatMap(names::of);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", membership.organizationId());
        entry.put("name", membership.name());
        entry.put("roles", role.stream().toList());
        if (withPlan && membership.accountPlan() != null) {
            entry.put("accountPlan", membership.accountPlan());
        }
        return entry;
    }
}
