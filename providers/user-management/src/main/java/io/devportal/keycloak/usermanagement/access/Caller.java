// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import java.util.Set;

/**
 * Who acts: a person signed in to the API, with the roles held at this moment.
 *
 * @param id user id
 * @param name for other people to read
 */
public record Caller(String id, String name, Set<PortalRole> roles) {

    public boolean is(PortalRole role) {
        return roles.contains(role);
    }
}
