// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.Routes;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.ClientRepresentation;

/** Who gets into the REST API, on every route: T20, D-08, E-01, E-02, E-19. */
@Tag("api")
@PortalTest
final class ApiAccessIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final RawApi api;

    ApiAccessIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.api = new RawApi(realm);
    }

    static Stream<Arguments> routes() {
        return Routes.allAndNowhere().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("routes") // E-01, T20
    void noRouteAnswersWithoutAGoodToken(Routes.Route route) {
        String good = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        String[] parts = good.split("\\.");
        Map<String, String> bad = Map.of(
                "garbage", "Bearer x",
                "basic", "Basic bWFyYTp4",
                "no signature", "Bearer " + parts[0] + "." + parts[1] + ".",
                "other signature", "Bearer " + parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse(),
                "master realm", "Bearer " + server.admin().tokenManager().getAccessTokenString(),
                "id token", "Bearer " + tokens().get("id_token"),
                "refresh token", "Bearer " + tokens().get("refresh_token"),
                "two spaces", "Bearer  " + good,
                "empty", "Bearer ");

        RawApi.assertUnauthorized("no header", api.send(route));
        bad.forEach((what, header) -> RawApi.assertUnauthorized(what, api.send(route, "Authorization", header)));
        RawApi.assertUnauthorized("in the query", api.send(route.withQuery("access_token=" + good)));
    }

    @ParameterizedTest
    @MethodSource("routes") // D-08, T20
    void everyRouteAnswersByRole(Routes.Route route) {
        assertThat(as(People.ADMIN, route).status()).isEqualTo(route.forAdmin());
        assertThat(as(People.DEVELOPER, route).status()).isEqualTo(route.forDeveloper());
        assertThat(as("noah@portal.example", route).status()).isEqualTo(route.forDeveloper());
    }

    static Stream<Arguments> routesWithBody() {
        return Routes.all().stream()
                .filter(route -> !route.method().equals("GET"))
                .map(Arguments::of);
    }

    /** Nor is it read what they send. */
    @ParameterizedTest
    @MethodSource("routesWithBody") // D-08
    void whoMayNotIsToldSoWhateverTheySend(Routes.Route route) {
        assertThat(realm.as(People.DEVELOPER)
                        .sending(route.contentType())
                        .send(route.method(), route.path(), "[no JSON")
                        .status())
                .isEqualTo(403);
    }

    private ApiResponse as(String person, Routes.Route route) {
        return realm.as(person).sending(route.contentType()).send(route.method(), route.path(), route.body());
    }

    @Test // E-02
    void aTokenOfAnotherClientIsNotEnough() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("full-scope-" + UUID.randomUUID());
        client.setPublicClient(true);
        client.setDirectAccessGrantsEnabled(true);
        client.setFullScopeAllowed(true);
        realm.admin().clients().create(client).close();
        String token = realm.tokenRequest(Map.of(
                        "client_id",
                        client.getClientId(),
                        "grant_type",
                        "password",
                        "scope",
                        "openid",
                        "username",
                        People.ADMIN,
                        "password",
                        PortalRealm.DEMO_PASSWORD))
                .expect(200)
                .json()
                .path("access_token")
                .asText();

        for (Routes.Route route : Routes.allAndNowhere()) {
            RawApi.assertUnauthorized(route.toString(), api.send(route, "Authorization", "Bearer " + token));
        }
    }

    @Test // E-19
    void aTakenRoleEndsAtOnce() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        String client = realm.admin()
                .clients()
                .findByClientId("developer-portal")
                .get(0)
                .getId();
        var roles = people.user(People.ADMIN).roles().clientLevel(client);
        var admin = roles.listAll();
        roles.remove(admin);
        try {
            assertThat(api.send(Routes.SETTINGS, "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(403);
        } finally {
            roles.add(admin);
        }
    }

    @Test // E-01
    void twoTokensAreNone() throws IOException {
        String header = "Authorization: Bearer " + realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD) + "\r\n";
        URI me = URI.create(realm.api("me"));

        // by hand: Java's client sends a header of this name only once
        try (Socket socket = new Socket(me.getHost(), me.getPort())) {
            socket.setSoTimeout(60_000);
            String request = "GET " + me.getPath() + " HTTP/1.1\r\nHost: " + me.getAuthority() + "\r\n" + header
                    + header + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 401");
        }
    }

    private Map<String, String> tokens() {
        var json = people.passwordGrant(People.ADMIN, PortalRealm.DEMO_PASSWORD)
                .expect(200)
                .json();
        return Map.of(
                "id_token", json.path("id_token").asText(),
                "refresh_token", json.path("refresh_token").asText());
    }
}
