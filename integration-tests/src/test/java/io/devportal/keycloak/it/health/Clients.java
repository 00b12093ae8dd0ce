// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.ClientScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

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

    /** As it was shipped in what opens it, to change one thing. */
    static ClientRepresentation plain(ClientRepresentation shipped) {
        ClientRepresentation copy = new ClientRepresentation();
        copy.setId(shipped.getId());
        copy.setClientId(shipped.getClientId());
        copy.setEnabled(true);
        copy.setRedirectUris(shipped.getRedirectUris());
        copy.setPublicClient(shipped.isPublicClient());
        copy.setStandardFlowEnabled(true);
        copy.setImplicitFlowEnabled(false);
        copy.setFullScopeAllowed(false);
        return copy;
    }

    /** A mapper that adds the audience of the API, @param key of the setting that names it */
    static ProtocolMapperRepresentation audience(String key) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("audience of the API");
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-audience-mapper");
        mapper.setConfig(Map.of(key, "portal-api", "access.token.claim", "true"));
        return mapper;
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
