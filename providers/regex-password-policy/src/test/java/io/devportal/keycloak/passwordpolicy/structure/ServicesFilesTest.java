// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.structure;

import io.devportal.keycloak.structure.ServicesFilesRules;

class ServicesFilesTest extends ServicesFilesRules {

    ServicesFilesTest() {
        // camel case as Keycloak's own policies: administrators write it into the policy of a realm
        super(Main.JAR, "portalPasswordRules");
    }
}
