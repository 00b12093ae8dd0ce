// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.token;

import io.devportal.keycloak.organizationroles.roles.Membership;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;

/** Memberships for tests. */
final class Acme {

    private Acme() {}

    static Membership in(String alias, OrganizationRole role) {
        return in(alias, alias + " Inc", null, role);
    }

    static Membership in(String alias, String name, String plan, OrganizationRole role) {
        return new Membership("id-of-" + alias, alias, name, plan, role, false);
    }
}
