// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may set a realm up, take it apart, and take its rows out and in: B18, R-17, R-19, D-08. */
@Tag("lifecycle")
@PortalTest
final class RealmRightsIT {
    private static final List<String> RIGHTS =
            List.of("manage-realm", "manage-clients", "manage-identity-providers", "manage-users");
    private static final Map<String, String> CALLS = Map.of(
            "set-up?dry-run", "application/json",
            "prepare-uninstall?dry-run", "application/json",
            "import?dry-run", "application/x-ndjson");

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;

    RealmRightsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    static Stream<String> rights() {
        return RIGHTS.stream();
    }

    @ParameterizedTest // D-08
    @MethodSource("rights")
    void threeOfTheFourRightsAreNotEnough(String missing) {
        ApiClient caller = personWith(
                RIGHTS.stream().filter(right -> !right.equals(missing)).toList());

        CALLS.forEach((call, type) ->
                assertThat(send(caller, realm, call, type).status()).as(call).isEqualTo(403));
        assertThat(export(caller, realm).status()).isEqualTo(403);
    }

    @Test // D-08, E-12: the rights of one realm are none in the next
    void allFourAreGoodForTheirRealmOnly() {
        ApiClient caller = personWith(RIGHTS);

        CALLS.forEach((call, type) -> send(caller, realm, call, type).expect(200));
        export(caller, realm).expect(200);
        try (PortalRealm neighbour = realm.neighbour()) {
            CALLS.forEach((call, type) -> assertThat(
                            send(caller, neighbour, call, type).status())
                    .as(call)
                    .isEqualTo(403));
            assertThat(export(caller, neighbour).status()).isEqualTo(403);
        }
    }

    private ApiResponse send(ApiClient caller, PortalRealm where, String call, String type) {
        String body = call.startsWith("import") ? "{\"format\":1}\n" : "{}";
        return caller.with("Content-Type", type).send("POST", url(where, call), body);
    }

    private ApiResponse export(ApiClient caller, PortalRealm where) {
        return caller.send("GET", url(where, "export"), null);
    }

    private String url(PortalRealm where, String call) {
        return server.baseUrl() + "/admin/realms/" + where.name() + "/portal/" + call;
    }

    private ApiClient personWith(List<String> rights) {
        String address = people.activePerson();
        rights.forEach(right -> new RealmAdministration(realm).grant(people.userId(address), right));
        Map<String, String> login = Map.of(
                "grant_type", "password", "client_id", "admin-cli", "username", address, "password", People.PASSWORD);
        return ApiClient.withToken(realm.tokenRequest(login)
                .expect(200)
                .json()
                .path("access_token")
                .asText());
    }
}
