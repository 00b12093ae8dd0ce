// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.utils.MapperTypeSerializer;

/** The option "Role names" as Keycloak stores it. */
record RoleNameTable(Map<String, String> names, Optional<String> problem) {

    private static final Set<String> OURS =
            Set.of("", "org-admin", "org-publisher", "developer", "portal-admin", "api-owner");

    /** Throws whatever Keycloak's own reader throws for what is no table. */
    static RoleNameTable parse(String stored) {
        Map<String, String> names = new HashMap<>();
        for (Map.Entry<String, List<String>> entry :
                MapperTypeSerializer.deserialize(stored).entrySet()) {
            List<String> roles = entry.getValue();
            if (Set.copyOf(roles).size() > 1) {
                return wrong("\"" + entry.getKey() + "\" stands in it for more than one role.");
            }
            if (!OURS.contains(roles.get(0))) {
                return wrong("\"" + roles.get(0) + "\" is no role. Choose org-admin, org-publisher or developer.");
            }
            names.put(entry.getKey(), roles.get(0));
        }
        return new RoleNameTable(names, Optional.empty());
    }

    private static RoleNameTable wrong(String problem) {
        return new RoleNameTable(Map.of(), Optional.of(problem));
    }
}
