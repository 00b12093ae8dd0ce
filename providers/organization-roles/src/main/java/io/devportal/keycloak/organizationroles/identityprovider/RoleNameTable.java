// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.config.StoredTable;
import io.devportal.keycloak.organizationroles.identityprovider.claim.ClaimedRoleNames;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The option "Role names": maps the provider's role names to ours. */
record RoleNameTable(Map<String, String> names, Optional<String> problem) {

    static RoleNameTable parse(String stored) {
        Optional<StoredTable> table = StoredTable.parse(stored);
        if (table.isEmpty()) {
            return wrong("this is no list of keys and values.");
        }
        Map<String, String> names = new HashMap<>();
        for (StoredTable.Row row : table.get().rows()) {
            if (!row.key().isTextual() || !row.value().isTextual()) {
                return wrong("each entry needs a key and a value.");
            }
            String theirs = row.key().asText();
            String ours = row.value().asText();
            if (!isOurs(ours)) {
                return wrong("\"" + ours + "\" is no role. Choose org-admin, org-publisher or developer.");
            }
            if (names.put(theirs, ours) != null) {
                return wrong("\"" + theirs + "\" stands in it twice.");
            }
        }
        return new RoleNameTable(names, Optional.empty());
    }

    /** Nothing is a role, too: so a name of theirs is left out. */
    private static boolean isOurs(String name) {
        return name.isEmpty()
                || OrganizationRole.named(name).isPresent()
                || GlobalRole.named(name).isPresent();
    }

    private static RoleNameTable wrong(String problem) {
        return new RoleNameTable(Map.of(), Optional.of(problem));
    }

    ClaimedRoleNames roleNames() {
        return new ClaimedRoleNames(names);
    }
}
