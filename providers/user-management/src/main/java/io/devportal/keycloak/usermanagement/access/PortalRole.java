// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

/** Global roles of the portal: client roles of the client {@code developer-portal}. */
public enum PortalRole {
    PORTAL_ADMIN("portal-admin"),
    API_OWNER("api-owner");

    private final String roleName;

    PortalRole(String roleName) {
        this.roleName = roleName;
    }

    public String roleName() {
        return roleName;
    }
}
