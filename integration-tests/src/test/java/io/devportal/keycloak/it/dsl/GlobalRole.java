// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.List;
import org.keycloak.admin.client.resource.ClientsResource;

/** A role of the whole portal, given with Keycloak alone. */
public record GlobalRole(String name) {

    public void grant(PortalRealm realm, String userId) {
        ClientsResource clients = realm.admin().clients();
        String portal = clients.findByClientId("developer-portal").get(0).getId();
        realm.admin()
                .users()
                .get(userId)
                .roles()
                .clientLevel(portal)
                .add(List.of(clients.get(portal).roles().get(name).toRepresentation()));
    }
}
