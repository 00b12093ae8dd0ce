// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.config.InvalidSetting;
import io.devportal.keycloak.organizationroles.config.StoredTable;
import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import io.devportal.keycloak.organizationroles.text.PlainText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Maps our roles to the portal's names. A role without an entry keeps its name; one with an empty entry is left out.
 */
final class PortalRoleNames {

    private static final int LONGEST = 255;

    private final Map<String, String> names;

    private PortalRoleNames(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** @param table from our names to those of the portal */
    static PortalRoleNames parse(String table) throws InvalidSetting {
        StoredTable stored = StoredTable.parse(table)
                .orElseThrow(() -> new InvalidSetting("must be a JSON array of objects with key and value"));
        Map<String, String> names = new HashMap<>();
        for (StoredTable.Row row : stored.rows()) {
            String role = row.key().asText("");
            String name = row.value().asText("").strip();
            if (ourNames().noneMatch(role::equals)) {
                throw new InvalidSetting(
                        "knows only the roles " + String.join(", ", ourNames().toList()));
            }
            if (name.length() > LONGEST || !PlainText.isPlain(name)) {
                throw new InvalidSetting("the name of " + role + " is longer than 255 or has control characters");
            }
            if (names.put(role, name) != null) {
                throw new InvalidSetting("has the role " + role + " twice");
            }
        }
        return new PortalRoleNames(names);
    }

    private static Stream<String> ourNames() {
        return Stream.concat(
                Arrays.stream(OrganizationRole.values()).map(OrganizationRole::roleName),
                Arrays.stream(GlobalRole.values()).map(GlobalRole::roleName));
    }

    Optional<String> of(OrganizationRole role) {
        return told(role.roleName());
    }

    Optional<String> of(GlobalRole role) {
        return told(role.roleName());
    }

    private Optional<String> told(String role) {
        return Optional.of(names.getOrDefault(role, role)).filter(name -> !name.isEmpty());
    }

    List<String> ofOrganizations() {
        return Arrays.stream(OrganizationRole.values())
                .flatMap(role -> of(role).stream())
                .distinct()
                .toList();
    }

    List<String> ofThePortal() {
        return Arrays.stream(GlobalRole.values())
                .flatMap(role -> of(role).stream())
                .distinct()
                .toList();
    }
}
