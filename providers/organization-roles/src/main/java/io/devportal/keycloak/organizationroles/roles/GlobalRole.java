// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.Arrays;
import java.util.Optional;

/** A role in the whole portal, which is a client role. Claims of identity providers never grant one. */
public enum GlobalRole {
    PORTAL_ADMIN("portal-admin"),
    API_OWNER("api-owner");

    /** The client that owns these roles and is the console's login. */
    public static final String CLIENT_ID = "developer-portal";

    private final String roleName;

    GlobalRole(String roleName) {
        this.roleName = roleName;
    }

    public String roleName() {
        return roleName;
    }

    /** Exactly this name. */
    public static Optional<GlobalRole> named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.roleName.equals(name))
                .findFirst();
    }
}
