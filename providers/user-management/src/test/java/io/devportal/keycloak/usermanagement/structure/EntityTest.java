// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import io.devportal.keycloak.structure.EntityRules;
import io.devportal.keycloak.usermanagement.persistence.PortalEntityProviderFactory;

class EntityTest extends EntityRules {

    EntityTest() {
        super(Main.JAR, new PortalEntityProviderFactory().create(null));
    }
}
