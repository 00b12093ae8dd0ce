// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.admin.client.resource.RoleMappingResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** A program that keeps the people of a realm, as companies have one. Needs the server feature {@code scim-api}. */
public final class ScimClient {
    private static final String ID = "people-of-globex";
    private static final String SECRET = "only-for-a-test";
    private static final String USERS = "scim/v2/Users";
    private static final String SCHEMAS = "urn:ietf:params:scim:";

    private final PortalRealm realm;

    /** Switches SCIM on in the realm, and lets the client manage its people. */
    public ScimClient(PortalRealm realm) {
        this.realm = realm;
        switchedOn(true);
        ClientsResource clients = realm.admin().clients();
        clients.create(client()).close();
        String account = clients.get(id(ID)).getServiceAccountUser().getId();
        String management = id("realm-management");
        RoleMappingResource roles = realm.admin().users().get(account).roles();
        roles.clientLevel(management)
                .add(List.of(clients.get(management).roles().get("manage-users").toRepresentation()));
    }

    public void switchedOn(boolean isOn) {
        RealmRepresentation settings = new RealmRepresentation();
        settings.setScimApiEnabled(isOn);
        realm.admin().update(settings);
    }

    private String id(String client) {
        return realm.admin().clients().findByClientId(client).get(0).getId();
    }

    /** Keycloak (26.7.5) wants the address of the API as the audience of the token. */
    private ClientRepresentation client() {
        ProtocolMapperRepresentation audience = new ProtocolMapperRepresentation();
        audience.setName("audience");
        audience.setProtocol("openid-connect");
        audience.setProtocolMapper("oidc-audience-mapper");
        audience.setConfig(Map.of("included.custom.audience", realm.url("scim/v2"), "access.token.claim", "true"));
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(ID);
        client.setSecret(SECRET);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setProtocolMappers(List.of(audience));
        return client;
    }

    /** With the account set-up among what is asked of them, though SCIM has no word for it. */
    public ApiResponse creates(String address) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.putArray("schemas").add(SCHEMAS + "schemas:core:2.0:User");
        user.put("userName", address).put("active", true);
        user.putObject("name").put("givenName", "Grace").put("familyName", "Hopper");
        user.putArray("emails").addObject().put("value", address).put("primary", true);
        user.putArray("requiredActions").add("portal-account-setup");
        return send("POST", USERS, user.toString());
    }

    public ApiResponse makesActive(String userId) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putArray("schemas").add(SCHEMAS + "api:messages:2.0:PatchOp");
        patch.putArray("Operations")
                .addObject()
                .put("op", "replace")
                .put("path", "active")
                .put("value", true);
        return send("PATCH", USERS + "/" + userId, patch.toString());
    }

    public ApiResponse deletes(String userId) {
        return send("DELETE", USERS + "/" + userId, null);
    }

    private ApiResponse send(String method, String path, String json) {
        String token = realm.tokenRequest(
                        Map.of("grant_type", "client_credentials", "client_id", ID, "client_secret", SECRET))
                .json()
                .path("access_token")
                .asText();
        return ApiClient.withToken(token).send(method, realm.url(path), json);
    }
}
