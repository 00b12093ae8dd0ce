// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

/** A role in the whole portal: a client role. */
enum GlobalRole {
    PORTAL_ADMIN("portal-admin"),
    API_OWNER("api-owner");

    /** The client that owns these roles. */
    static final String CLIENT_ID = "developer-portal";

    private final String roleName;

    GlobalRole(String roleName) {
        this.roleName = roleName;
    }

    String roleName() {
        return roleName;
    }
}
