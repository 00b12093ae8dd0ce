// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;

/** One more, called Ada Lovelace. */
record PortalAdmin(PortalRealm realm, String address, String id) {

    static PortalAdmin in(PortalRealm realm) {
        Organizations organizations = new Organizations(realm);
        String address = organizations.newPerson();
        String id = organizations.userId(address);
        new GlobalRole("portal-admin").grant(realm, id);
        return new PortalAdmin(realm, address, id);
    }

    Api acts() {
        return realm.as(address, People.PASSWORD);
    }
}
