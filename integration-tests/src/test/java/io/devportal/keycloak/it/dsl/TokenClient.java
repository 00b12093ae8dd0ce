// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.http.ApiClient;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** A relying party whose tokens carry organization roles. */
public final class TokenClient {

    public static final String MAPPER = "portal-oidc-organization-role-mapper";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "secret-of-the-portal";

    private final PortalRealm realm;
    private final String clientId;

    /** What one login gives. */
    public record Tokens(JsonNode access, JsonNode id, JsonNode userInfo, JsonNode introspection) {
        public List<JsonNode> all() {
            return List.of(access, id, userInfo, introspection);
        }
    }

    private TokenClient(PortalRealm realm, String clientId) {
        this.realm = realm;
        this.clientId = clientId;
    }

    /** With a mapper that an admin has added. */
    public static TokenClient with(PortalRealm realm, Map<String, String> config) {
        ClientRepresentation client = representation();
        try (Response created = realm.admin().clients().create(client)) {
            String id = CreatedResponseUtil.getCreatedId(created);
            try (Response added = add(realm, id, mapper(config))) {
                CreatedResponseUtil.getCreatedId(added);
            }
            add(realm, id, audience(client.getClientId())).close();
        }
        return new TokenClient(realm, client.getClientId());
    }

    /** Made with its mapper in one request, as from a file: nobody checks the mapper. */
    public static TokenClient unchecked(PortalRealm realm, Map<String, String> config) {
        ClientRepresentation client = representation();
        client.setProtocolMappers(List.of(mapper(config), audience(client.getClientId())));
        try (Response created = realm.admin().clients().create(client)) {
            CreatedResponseUtil.getCreatedId(created);
        }
        return new TokenClient(realm, client.getClientId());
    }

    public static TokenClient existing(PortalRealm realm, ClientRepresentation client) {
        return new TokenClient(realm, client.getClientId());
    }

    public static Response add(PortalRealm realm, String id, ProtocolMapperRepresentation mapper) {
        return realm.admin().clients().get(id).getProtocolMappers().createMapper(mapper);
    }

    public static ClientRepresentation representation() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("client-" + UUID.randomUUID().toString().substring(0, 8));
        client.setSecret(SECRET);
        client.setPublicClient(false);
        client.setDirectAccessGrantsEnabled(true);
        client.setRedirectUris(List.of("http://localhost/*"));
        return client;
    }

    /** In all tokens, as the Admin Console proposes. */
    public static ProtocolMapperRepresentation mapper(Map<String, String> config) {
        Map<String, String> all = new HashMap<>(Map.of(
                "access.token.claim", "true",
                "id.token.claim", "true",
                "userinfo.token.claim", "true",
                "introspection.token.claim", "true"));
        all.putAll(config);
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("roles for the portal");
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper(MAPPER);
        mapper.setConfig(all);
        return mapper;
    }

    /** Without it Keycloak tells the client itself that the token is not active. */
    public static ProtocolMapperRepresentation audience(String clientId) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("audience " + clientId);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-audience-mapper");
        mapper.setConfig(Map.of("included.client.audience", clientId, "access.token.claim", "true"));
        return mapper;
    }

    public String clientId() {
        return clientId;
    }

    /** The claim in the access token, with the default name. */
    public JsonNode roles(String address) {
        return payload(grant(address, "openid").path("access_token").asText()).path("portal_roles");
    }

    public Tokens login(String address, String scope) {
        JsonNode answer = grant(address, scope);
        String accessToken = answer.path("access_token").asText();
        return new Tokens(
                payload(accessToken),
                payload(answer.path("id_token").asText()),
                ApiClient.withToken(accessToken)
                        .send("GET", realm.url("protocol/openid-connect/userinfo"), null)
                        .expect(200)
                        .json(),
                introspect(accessToken));
    }

    public JsonNode introspect(String accessToken) {
        JsonNode answer = post("token/introspect", Map.of("token", accessToken));
        if (!answer.path("active").asBoolean()) {
            throw new AssertionError("Introspection answered " + answer);
        }
        return answer;
    }

    public JsonNode grant(String address, String scope) {
        return post(
                "token",
                Map.of("grant_type", "password", "username", address, "password", People.PASSWORD, "scope", scope));
    }

    public JsonNode refresh(String refreshToken) {
        return post("token", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    private JsonNode post(String endpoint, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("client_id", clientId);
        form.put("client_secret", SECRET);
        return ApiClient.anonymous()
                .postForm(realm.url("protocol/openid-connect/" + endpoint), form)
                .expect(200)
                .json();
    }

    public static JsonNode payload(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
