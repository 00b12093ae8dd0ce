// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.structure;

import io.devportal.keycloak.organizationroles.persistence.RoleEntityProviderFactory;
import io.devportal.keycloak.structure.ChangeSetRules;

class ChangeSetTest extends ChangeSetRules {

    ChangeSetTest() {
        super(new RoleEntityProviderFactory().create(null));
    }
}
