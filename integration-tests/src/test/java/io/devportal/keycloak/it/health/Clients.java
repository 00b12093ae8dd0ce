// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.function.Consumer;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.ClientScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/** Clients and client scopes of a realm, as an admin changes them. */
final class Clients {

    private Clients() {}

    static ClientResource named(PortalRealm realm, String clientId) {
        return realm.admin()
                .clients()
                .get(realm.admin().clients().findByClientId(clientId).get(0).getId());
    }

    static void change(PortalRealm realm, String clientId, Consumer<ClientRepresentation> change) {
        ClientResource client = named(realm, clientId);
        ClientRepresentation stored = client.toRepresentation();
        change.accept(stored);
        client.update(stored);
    }

    static ClientScopeResource scope(PortalRealm realm, String name) {
        return realm.admin().clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals(name))
                .findFirst()
                .map(scope -> realm.admin().clientScopes().get(scope.getId()))
                .orElseThrow();
    }

    static void rename(ClientScopeResource scope, String name) {
        ClientScopeRepresentation stored = scope.toRepresentation();
        stored.setName(name);
        scope.update(stored);
    }
}
