// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;

/** What an administrator of the master realm does about the passwords of a realm over Keycloak's Admin REST API. */
public final class PasswordAdmin {
    /** Escaped, half a character arrives as one. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final KeycloakServer server;
    private final String realm;

    public PasswordAdmin(KeycloakServer server, String realm) {
        this.server = server;
        this.realm = realm;
    }

    public ApiResponse savePolicy(String policy) {
        return send("PUT", "", JSON.createObjectNode().put("passwordPolicy", policy));
    }

    /** @param definitions of the realm's own rules; null for none */
    public ApiResponse saveWith(String policy, String definitions) {
        ObjectNode update = (ObjectNode) send("GET", "", null).expect(200).json();
        update.put("passwordPolicy", policy);
        ObjectNode attributes = update.withObject("/attributes");
        attributes.remove("portal.password-rules");
        if (definitions != null) {
            attributes.put("portal.password-rules", definitions);
        }
        return send("PUT", "", update);
    }

    public String policy() {
        return send("GET", "", null).expect(200).json().path("passwordPolicy").asText();
    }

    public ApiResponse resetPassword(String userId, String password) {
        return send("PUT", "/users/" + userId + "/reset-password", credential(password));
    }

    /** A person who is made with this password. */
    public ApiResponse createPerson(String address, String password) {
        return send("POST", "/users", person(address, password));
    }

    public static ObjectNode person(String address, String password) {
        ObjectNode person = JSON.createObjectNode();
        person.put("username", address).put("email", address).put("enabled", true);
        person.put("firstName", "Ada").put("lastName", "Lovelace").put("emailVerified", true);
        person.putArray("credentials").add(credential(password));
        return person;
    }

    public static ObjectNode credential(String password) {
        return JSON.createObjectNode().put("type", "password").put("value", password);
    }

    /** The hash of a password, as an export of a realm has it. */
    public static ObjectNode hash(String credentialData, String secretData) {
        return JSON.createObjectNode()
                .put("type", "password")
                .put("credentialData", credentialData)
                .put("secretData", secretData);
    }

    /** @param path below the realm */
    public ApiResponse send(String method, String path, ObjectNode body) {
        return exchange(method, "/" + realm + path, body == null ? null : text(body));
    }

    public ApiResponse importRealm(ObjectNode file) {
        return exchange("POST", "", text(file));
    }

    private static String text(ObjectNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ApiResponse exchange(String method, String path, String body) {
        return ApiClient.withToken(server.admin().tokenManager().getAccessTokenString())
                .send(method, server.baseUrl() + "/admin/realms" + path, body);
    }
}
