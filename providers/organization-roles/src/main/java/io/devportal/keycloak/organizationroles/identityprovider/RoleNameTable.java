// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.identityprovider.claim.RoleNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The option "Role names" as the Admin Console stores a table: {@code [{"key":"admin","value":"org-admin"}]}. */
record RoleNameTable(Map<String, String> names, Optional<String> problem) {

    /** Nothing is a role, too: so a name of theirs is left out. */
    private static final Set<String> OURS =
            Set.of("", "org-admin", "org-publisher", "developer", "portal-admin", "api-owner");

    static RoleNameTable parse(String stored) {
        if (!(JsonValue.parse(stored).orElse(null) instanceof List<?> entries)) {
            return wrong("this is no list of keys and values.");
        }
        Map<String, String> names = new HashMap<>();
        for (Object entry : entries) {
            if (!(entry instanceof Map<?, ?> pair
                    && pair.get("key") instanceof String theirs
                    && pair.get("value") instanceof String ours)) {
                return wrong("each entry needs a key and a value.");
            }
            if (!OURS.contains(ours)) {
                return wrong("\"" + ours + "\" is no role. Choose org-admin, org-publisher or developer.");
            }
            if (names.put(theirs, ours) != null) {
                return wrong("\"" + theirs + "\" stands in it twice.");
            }
        }
        return new RoleNameTable(names, Optional.empty());
    }

    private static RoleNameTable wrong(String problem) {
        return new RoleNameTable(Map.of(), Optional.of(problem));
    }

    RoleNames roleNames() {
        return new RoleNames(names);
    }
}
