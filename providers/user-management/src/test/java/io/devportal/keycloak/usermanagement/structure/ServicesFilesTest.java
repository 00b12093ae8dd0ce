// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import io.devportal.keycloak.structure.ServicesFilesRules;

class ServicesFilesTest extends ServicesFilesRules {

    ServicesFilesTest() {
        // camel case only for the JPA factory: the id names its changelog table; one step stands in the place of
        // Keycloak's own
        super(Main.JAR, "portal|portalUserManagement|TERMS_AND_CONDITIONS");
    }
}
