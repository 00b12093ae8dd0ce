// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import java.util.Map;

/** Denials of creating, changing and joining organizations. */
public final class OrganizationDenials {
    private OrganizationDenials() {}

    public static Denial switchedOff() {
        return new Denial(
                Kind.CONFLICT,
                "organizations_disabled",
                "Organizations are turned off in this realm. Turn them on under Realm settings > General.");
    }

    static Denial nameTaken(OrganizationName name) {
        return new Denial(
                Kind.CONFLICT,
                "organization_taken",
                "An organization with the name \"" + name.text()
                        + "\", or one very similar, already exists. Choose another name.",
                Map.of("name", name.text()));
    }
}
