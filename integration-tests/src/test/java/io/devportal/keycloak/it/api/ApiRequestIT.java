// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.Routes;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** What makes a request one that the REST API answers, besides the token: E-03 to E-06. */
@Tag("api")
@PortalTest
final class ApiRequestIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final RawApi api;

    ApiRequestIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.api = new RawApi(realm);
    }

    @Test // E-03
    void aDisabledRealmAnswersNobody() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        setRealm("external", false);
        try {
            assertThat(api.send(Routes.ME, "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(403);
        } finally {
            setRealm("external", true);
        }
    }

    @Test // E-03
    void aRealmThatWantsHttpsAnswersNoHttp() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        setRealm("all", true);
        try {
            assertThat(api.send(Routes.ME, "Authorization", "Bearer " + token).statusCode())
                    .isEqualTo(403);
        } finally {
            setRealm("external", true);
        }
    }

    private void setRealm(String ssl, boolean enabled) {
        RealmRepresentation representation = realm.admin().toRepresentation();
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
                    api.send(Routes.ME, "Origin", origin, "Authorization", "Bearer " + token),
                    api.send(Routes.ME.as("OPTIONS"), "Origin", origin, "Access-Control-Request-Method", "PUT"))) {
                assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                        .isEmpty();
            }
        }
        assertThat(api.send(Routes.ME, "Origin", own, "Authorization", "Bearer " + token)
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains(own);
    }

    @Test // K-04, E-05
    void aScriptOfTheConsoleReadsVersionsAndSendsThem() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        String own = URI.create(server.baseUrl()).resolve("/").toString().replaceAll("/$", "");

        assertThat(api.send(Routes.SETTINGS, "Origin", own, "Authorization", "Bearer " + token)
                        .headers()
                        .firstValue("Access-Control-Expose-Headers")
                        .orElse(""))
                .contains("ETag", "WWW-Authenticate");
        assertThat(api.send(Routes.SETTINGS.as("OPTIONS"), "Origin", own, "Access-Control-Request-Method", "PUT")
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("If-Match");
    }

    @Test // E-06, K-07
    void noAnswerIsKeptByAnybody() {
        String admin = "Bearer " + realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        String developer = "Bearer " + realm.token(People.DEVELOPER, PortalRealm.DEMO_PASSWORD);

        for (Routes.Route route : Routes.allAndNowhere()) {
            for (HttpResponse<String> answer : List.of(
                    api.send(route),
                    api.send(route, "Authorization", "Bearer forged"),
                    api.send(route, "Authorization", developer),
                    api.send(route, "Authorization", admin, "Content-Type", "text/plain"),
                    api.send(route.as("PATCH"), "Authorization", admin),
                    api.send(route.as("OPTIONS"), "Origin", "https://evil.example"))) {
                assertThat(answer.headers().allValues("Cache-Control"))
                        .as("%s: %d", route, answer.statusCode())
                        .containsExactly("no-store");
            }
        }
    }

    @Test // E-06
    void onlyJsonIsABody() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        Routes.Route route = new Routes.Route("PUT", "settings", "{\"approval\":\"automatic\"}", 0, 0);

        for (String type : List.of("text/plain", "application/xml", "nonsense", "a/b/c")) {
            HttpResponse<String> answer = api.send(route, "Authorization", "Bearer " + token, "Content-Type", type);

            assertThat(answer.statusCode()).as(type).isEqualTo(415);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(type)
                    .startsWith("application/json");
        }
        assertThat(realm.as(People.ADMIN)
                        .get("settings")
                        .json()
                        .path("approval")
                        .asText())
                .isEqualTo("manual");
    }

    @Test // E-17
    void aQueryParameterWithoutAValueOrWithOtherDigitsIsRefused() {
        for (String query : List.of("state=", "first=", "max", "first=%D9%A3", "max=%EF%BC%91")) {
            assertThat(realm.as(People.ADMIN)
                            .get("registration-requests?" + query)
                            .status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test // E-17
    void aQueryParameterThatARouteDoesNotReadIsRefusedAndNamed() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        for (Routes.Route route : Routes.all()) {
            HttpResponse<String> answer = answer(route.withQuery("sort=password"), token);

            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(400);
            assertThat(answer.body()).as(route.toString()).contains("\"sort\\\" is not valid");
        }
    }

    @Test // E-16
    void aBodyThatARouteDoesNotReadIsRefusedAndNothingIsDone() {
        String token = realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        List<Routes.Route> readNone = Routes.all().stream()
                .filter(route -> route.method().equals("POST") && route.body() == null)
                // one that may be left out, and one for which a portal admin needs more
                .filter(route ->
                        !route.path().endsWith("/approve") && !route.path().equals("set-up"))
                .toList();

        assertThat(readNone).hasSize(5).allSatisfy(route -> {
            assertThat(answer(route.sending("{\"reason\":\"x\"}"), token).body())
                    .contains("\"reason\\\" is not valid");
            assertThat(answer(route.sending("no JSON"), token).statusCode()).isEqualTo(400);
            assertThat(answer(route.sending("{}"), token).statusCode()).isEqualTo(route.forAdmin());
        });
    }

    private HttpResponse<String> answer(Routes.Route route, String token) {
        return api.send(route, "Authorization", "Bearer " + token);
    }
}
