// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;

/** A client with a service account, and with tokens for the API. */
public final class Robot {
    private final PortalRealm realm;
    private final String clientId = "robot-" + UUID.randomUUID();
    private final String userId;

    public Robot(PortalRealm realm) {
        this.realm = realm;
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(clientId);
        client.setSecret("secret-of-the-robot");
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        String id = CreatedResponseUtil.getCreatedId(realm.admin().clients().create(client));
        String scope = realm.admin().clientScopes().findAll().stream()
                .filter(one -> one.getName().equals("portal-api"))
                .findFirst()
                .orElseThrow()
                .getId();
        realm.admin().clients().get(id).addDefaultClientScope(scope);
        userId = realm.admin().clients().get(id).getServiceAccountUser().getId();
    }

    public String userId() {
        return userId;
    }

    public Api signedIn() {
        return realm.withToken(realm.tokenRequest(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", clientId,
                        "client_secret", "secret-of-the-robot"))
                .expect(200)
                .json()
                .path("access_token")
                .asText());
    }
}
