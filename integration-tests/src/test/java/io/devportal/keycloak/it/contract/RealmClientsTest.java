// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The clients of the files that we ship: who can obtain a token of the API, and where its code can go. K-01. */
final class RealmClientsTest {
    private static final Path FILES = Path.of("../realm-config");

    private final List<JsonNode> clients = clients();

    @Test // K-01
    void whoCanObtainTheApiHasExactAddressesAndNoneThatGoesOn() {
        assertThat(ids(RealmClientsTest::canObtainTheApi)).containsExactlyInAnyOrder("developer-portal", "portal-cli");

        assertThat(clients).filteredOn(RealmClientsTest::canObtainTheApi).allSatisfy(client -> {
            assertThat(texts(client.path("redirectUris")))
                    .noneMatch(uri -> uri.contains("*") || uri.contains("/portal/home"));
            assertThat(texts(client.path("webOrigins"))).noneMatch(origin -> origin.contains("*"));
            assertThat(client.path("attributes")
                            .path("post.logout.redirect.uris")
                            .asText("+"))
                    .isEqualTo("+");
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
        });
    }

    @Test // K-01
    void theSignInClientCanDoNothingElse() {
        assertThat(clients)
                .filteredOn(client -> client.path("clientId").asText().equals("developer-portal-sign-in"))
                .isNotEmpty()
                .allSatisfy(RealmClientsTest::leadsHomeAndNothingElse);
    }

    private static void leadsHomeAndNothingElse(JsonNode client) {
        assertThat(canObtainTheApi(client)).isFalse();
        assertThat(texts(client.path("redirectUris"))).containsExactly("/realms/portal/portal/home");
        assertThat(texts(client.path("webOrigins"))).isEmpty();
        assertThat(client.path("publicClient").asBoolean(true)).isFalse();
        assertThat(client.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
        assertThat(client.toString()).doesNotContain("secret", "jwks", "certificate");
        assertThat(client.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(texts(client.path("defaultClientScopes"))).containsExactlyInAnyOrder("basic", "acr");
        assertThat(client.path("optionalClientScopes")).isEmpty();
        assertThat(client.path("protocolMappers")).isEmpty();
    }

    @Test // K-01
    void noClientGivesTokensInAnyOtherWayThanItsOwn() {
        assertThat(ids(on("implicitFlowEnabled"))).isEmpty();
        assertThat(ids(on("serviceAccountsEnabled"))).isEmpty();
        assertThat(ids(on("directAccessGrantsEnabled"))).containsExactly("portal-cli");
        assertThat(ids(client -> client.path("attributes").toString().matches(".*(device|ciba|exchange).*true.*")))
                .isEmpty();
    }

    private static Predicate<JsonNode> on(String flow) {
        return client -> client.path(flow).asBoolean(false);
    }

    /** The scope, or a mapper of its own; the realm's own defaults are not touched by the file. */
    private static boolean canObtainTheApi(JsonNode client) {
        return Stream.of("defaultClientScopes", "optionalClientScopes")
                        .flatMap(kind -> texts(client.path(kind)).stream())
                        .anyMatch("portal-api"::equals)
                || client.path("protocolMappers").toString().contains("portal-api");
    }

    private Set<String> ids(Predicate<JsonNode> which) {
        return clients.stream()
                .filter(which)
                .map(client -> client.path("clientId").asText())
                .collect(Collectors.toSet());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<JsonNode> clients() {
        try (Stream<Path> files = Files.walk(FILES)) {
            List<Path> json =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            Stream.Builder<JsonNode> clients = Stream.builder();
            for (Path file : json) {
                // some are for a realm of any name
                JsonNode content =
                        new ObjectMapper().readTree(Files.readString(file).replace("$(env:PORTAL_REALM)", "portal"));
                assertThat(content.has("defaultDefaultClientScopes")).isFalse();
                assertThat(content.has("defaultOptionalClientScopes")).isFalse();
                content.path("clients").forEach(clients::add);
            }
            return clients.build().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
