// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.structure;

import io.devportal.keycloak.structure.ChangeSetRules;
import io.devportal.keycloak.usermanagement.persistence.PortalEntityProviderFactory;

class ChangeSetTest extends ChangeSetRules {

    ChangeSetTest() {
        super(new PortalEntityProviderFactory().create(null));
    }
}
