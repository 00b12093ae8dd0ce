// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.Arrays;
import java.util.Optional;

/** A role in an organization, strongest first. Stored as the name of an organization group. */
public enum OrganizationRole {
    ORG_ADMIN("org-admin"),
    ORG_PUBLISHER("org-publisher"),
    DEVELOPER("developer");

    private final String roleName;

    OrganizationRole(String roleName) {
        this.roleName = roleName;
    }

    /** The stable name: of the group, in tokens and in the API. */
    public String roleName() {
        return roleName;
    }

    /** Exactly this name: other cases and look-alikes are other names. */
    public static Optional<OrganizationRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.roleName.equals(name))
                .findFirst();
    }

    public OrganizationRole orStronger(OrganizationRole other) {
        return other != null && other.compareTo(this) < 0 ? other : this;
    }
}
