// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.structure;

import io.devportal.keycloak.structure.ShapeRules;
import java.util.Set;

class ShapeTest extends ShapeRules {

    ShapeTest() {
        // Hibernate makes the rows; user-management asks for the authorization type
        super(Main.JAR, Set.of("MembershipRow", "KnownOrganization", "AuthorizationType"));
    }
}
