// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.structure;

import io.devportal.keycloak.organizationroles.persistence.RoleEntityProviderFactory;
import io.devportal.keycloak.structure.EntityRules;

class EntityTest extends EntityRules {

    EntityTest() {
        super(Main.JAR, new RoleEntityProviderFactory().create(null));
    }
}
