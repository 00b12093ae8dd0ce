// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The groups of one organization that concern one person.
 *
 * @param internal id of the organization's own group, which is membership itself
 * @param ofRoles ids of the groups that are roles, as far as somebody has needed them
 * @param joined membership types, MANAGED or UNMANAGED, by the ids of the groups that the person is in
 */
record PersonGroups(String internal, Map<OrganizationRole, String> ofRoles, Map<String, String> joined) {

    PersonGroups(String internal) {
        this(internal, new EnumMap<>(OrganizationRole.class), new HashMap<>());
    }

    boolean isMember() {
        return joined.containsKey(internal);
    }

    boolean isManaged() {
        return "MANAGED".equals(joined.get(internal));
    }

    /** Whether something else than membership itself and roles holds the person. */
    boolean hasOthers() {
        return joined.keySet().stream().anyMatch(group -> !group.equals(internal) && !ofRoles.containsValue(group));
    }

    boolean has(OrganizationRole role) {
        return joined.containsKey(ofRoles.get(role));
    }

    /** Ids of the groups of the roles that the person has. */
    Set<String> roles() {
        return ofRoles.values().stream().filter(joined::containsKey).collect(Collectors.toSet());
    }
}
