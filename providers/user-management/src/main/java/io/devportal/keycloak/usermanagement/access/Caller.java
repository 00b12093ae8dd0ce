// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import java.util.Set;

/**
 * Who acts: a person signed in to the API, with the roles held at this moment.
 *
 * @param id user id
 * @param name for other people to read
 * @param impersonatorId user id of who acts in this person's name, or null
 */
public record Caller(String id, String name, Set<GlobalRole> roles, String impersonatorId) {
    public Caller(String id, String name, Set<GlobalRole> roles) {
        this(id, name, roles, null);
    }

    /** In his own name, or in somebody else's whom he impersonates. */
    boolean isReally(String userId) {
        return userId.equals(id) || userId.equals(impersonatorId);
    }

    public boolean is(GlobalRole role) {
        return roles.contains(role);
    }
}
