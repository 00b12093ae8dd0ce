// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.tryit.http.ApiResponse;
import io.devportal.keycloak.tryit.http.HttpBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** Who gets into the REST API, on every route: T20, D-08, E-01 to E-06. */
@PortalTest
final class ApiAccessIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;

    ApiAccessIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
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
                "empty", "Bearer ");

        assertUnauthorized("no header", send(route));
        bad.forEach((what, header) -> assertUnauthorized(what, send(route, "Authorization", header)));
        assertUnauthorized("in the query", send(route.withQuery("access_token=" + good)));
    }

    @ParameterizedTest
    @MethodSource("routes") // D-08, T20
    void everyRouteAnswersByRole(Routes.Route route) {
        assertThat(as(People.ADMIN, route).status()).isEqualTo(route.forAdmin());
        assertThat(as(People.DEVELOPER, route).status()).isEqualTo(route.forDeveloper());
        assertThat(as("noah@portal.example", route).status()).isEqualTo(route.forDeveloper());
    }

    private ApiResponse as(String person, Routes.Route route) {
        return realm.as(person).send(route.method(), route.path(), route.body());
    }

    @Test // E-02
    void aTokenOfAnotherClientIsNotEnough() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("full-scope-" + UUID.randomUUID());
        client.setPublicClient(true);
        client.setDirectAccessGrantsEnabled(true);
        client.setFullScopeAllowed(true);
        realm.admin().clients().create(client).close();
        String token = people.tokenRequest(Map.of(
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
            assertUnauthorized(route.toString(), send(route, "Authorization", "Bearer " + token));
        }
    }

    @Test // E-03
    void aDisabledRealmAnswersNobody() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        setRealm(true, "external", false);
        try {
            assertThat(send(Routes.ME, "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(403);
        } finally {
            setRealm(true, "external", true);
        }
    }

    @Test // E-03
    void aRealmThatWantsHttpsAnswersNoHttp() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        setRealm(true, "all", true);
        try {
            assertThat(send(Routes.ME, "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(403);
        } finally {
            setRealm(true, "external", true);
        }
    }

    private void setRealm(boolean registration, String ssl, boolean enabled) {
        RealmRepresentation representation = realm.admin().toRepresentation();
        representation.setRegistrationAllowed(registration);
        representation.setSslRequired(ssl);
        representation.setEnabled(enabled);
        realm.admin().update(representation);
    }

    @Test // E-04
    void aCookieIsNoKey() {
        HttpBrowser browser = new HttpBrowser();
        people.signIn(browser, People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(browser.get(realm.api("registration-requests")).status()).isEqualTo(401);
    }

    @Test // E-05
    void otherOriginsReadNothing() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        String own = URI.create(server.baseUrl()).resolve("/").toString().replaceAll("/$", "");

        for (String origin : List.of("https://evil.example", "null", own + ".evil.example")) {
            for (HttpResponse<String> answer : List.of(
                    send(Routes.ME, "Origin", origin, "Authorization", "Bearer " + token),
                    send(Routes.ME.as("OPTIONS"), "Origin", origin, "Access-Control-Request-Method", "PUT"))) {
                assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty();
            }
        }
        assertThat(send(Routes.ME, "Origin", own, "Authorization", "Bearer " + token)
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains(own);
    }

    @Test // E-06
    void onlyJsonIsABody() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        HttpResponse<String> answer = send(
                new Routes.Route("PUT", "settings", "{\"approval\":\"automatic\"}", 0, 0),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "text/plain");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(realm.as(People.ADMIN)
                        .get("settings")
                        .json()
                        .path("approval")
                        .asText())
                .isEqualTo("manual");
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
            assertThat(send(Routes.SETTINGS, "Authorization", "Bearer " + token).statusCode())
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

    private static void assertUnauthorized(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.body()).as(what).contains("errorMessage");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).as(what).contains("Bearer");
    }

    /** Raw, because the client of the harness sends no two headers of one name. */
    private HttpResponse<String> send(Routes.Route route, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(realm.api(route.path())));
            request.method(route.method(), route.bodyPublisher());
            if (route.body() != null && !List.of(headers).contains("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
