// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import io.devportal.keycloak.structure.ShapeRules;
import java.util.Set;

class ShapeTest extends ShapeRules {

    ShapeTest() {
        super(Main.JAR, Set.of("Finding", "ApiRoutes"));
    }
}
