// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.resource.ClientScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Clients, scopes, mappers and roles that the API needs, and that an admin disabled, renamed, removed or changed: K-09. */
@Tag("health")
@PortalTest
final class ApiAccessHealthIT {
    private static final String CONSOLE = "developer-portal";
    private static final String API = "portal-api";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Health health;

    ApiAccessHealthIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        this.health = Health.ofAdmin(server, realm.name());
    }

    @Test // K-09
    void aDisabledAudienceIsNamedToWhoeverMayKnow() {
        Clients.change(realm, API, client -> client.setEnabled(false));
        try {
            ApiClient admin = ApiClient.withToken(realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD));
            for (int i = 0; i < 4; i++) {
                ApiResponse refused = admin.send("GET", realm.api("health"), null);
                assertThat(refused.status()).isEqualTo(401);
                assertThat(refused.json().path("errorMessage").asText())
                        .contains("the client \"portal-api\" is disabled", "Enable it");
            }
            assertThat(ApiClient.withToken("nonsense")
                            .send("GET", realm.api("health"), null)
                            .body())
                    .doesNotContain("disabled");

            assertProblem("the client \"portal-api\" is disabled");
            String refusals = "The API of realm " + realm.name() + " answers everybody with 401: ";
            String finding = "Health of realm " + realm.name() + ", api-access: ";
            Await.until("both in the log", () -> lines(refusals) > 0 && lines(finding) > 0);
            assertThat(lines(refusals)).isEqualTo(1);
            assertThat(lines(finding)).isEqualTo(1);
        } finally {
            Clients.change(realm, API, client -> client.setEnabled(true));
        }
        assertThat(health.level("api-access")).isEqualTo("OK");
        realm.as(People.ADMIN, PortalRealm.DEMO_PASSWORD).get("health").expect(200);
    }

    /** Of this very finding: on a slow machine other changes of this class are logged as well. */
    private long lines(String start) {
        return server.logs()
                .lines()
                .filter(line -> line.contains(start) && line.contains("\"portal-api\" is disabled"))
                .count();
    }

    @Test // K-09
    void aClientThatIsRenamedIsMissed() {
        changed(API, client -> client.setClientId("other-api"), client -> client.setClientId(API), "other-api", () -> {
            assertProblem("the client \"portal-api\" is missing or has another name");
            assertThat(meStatus()).isEqualTo(401);
        });
        changed(
                CONSOLE,
                client -> client.setClientId("other"),
                client -> client.setClientId(CONSOLE),
                "other",
                () -> assertProblem("The client \"developer-portal\" is missing or has another name"));
        changed(
                CONSOLE,
                client -> client.setEnabled(false),
                client -> client.setEnabled(true),
                CONSOLE,
                () -> assertProblem("The client \"developer-portal\" is disabled"));
    }

    private void changed(
            String client,
            Consumer<ClientRepresentation> change,
            Consumer<ClientRepresentation> back,
            String newName,
            Runnable assertions) {
        Clients.change(realm, client, change);
        try {
            assertions.run();
        } finally {
            Clients.change(realm, newName, back);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal-admin", "api-owner"}) // K-09
    void aRoleThatIsRenamedIsMissed(String name) {
        rename(name, "other");
        try {
            assertProblem("lacks a role, or it has another name: \"" + name + "\"");
        } finally {
            rename("other", name);
        }
    }

    private void rename(String role, String name) {
        var roles = Clients.named(realm, CONSOLE).roles();
        RoleRepresentation stored = roles.get(role).toRepresentation();
        stored.setName(name);
        roles.get(role).update(stored);
    }

    @Test // K-09
    void aScopeThatIsRenamedOrTakenAwayIsMissed() {
        ClientScopeResource scope = Clients.scope(realm, API);
        String id = scope.toRepresentation().getId();
        try {
            Clients.rename(scope, "other-scope");
            assertProblem("has no client scope \"portal-api\", or it has another name by now");
            Clients.named(realm, CONSOLE).removeOptionalClientScope(id);
            assertProblem("the client scope \"portal-api\" is missing or has another name");
            assertThat(meStatus()).isEqualTo(401);
            Clients.rename(scope, API);
            assertProblem("no client scope of the client \"developer-portal\" has a mapper");
        } finally {
            Clients.rename(scope, API);
            Clients.named(realm, CONSOLE).addOptionalClientScope(id);
        }
        Clients.named(realm, "portal-cli").removeOptionalClientScope(id);
        try {
            assertThat(health.level("api-access")).isEqualTo("WARNING");
            assertThat(health.message("api-access")).contains("\"portal-cli\"");
        } finally {
            Clients.named(realm, "portal-cli").addOptionalClientScope(id);
        }
    }

    @Test // K-09
    void aMapperThatIsChangedIsMissed() {
        ClientScopeResource scope = Clients.scope(realm, API);
        ProtocolMapperRepresentation mapper =
                scope.getProtocolMappers().getMappers().get(0);
        Map<String, String> config = Map.copyOf(mapper.getConfig());
        try {
            for (Map.Entry<String, String> change : Map.of(
                            "included.client.audience", "account", "access.token.claim", "false")
                    .entrySet()) {
                mapper.getConfig().put(change.getKey(), change.getValue());
                scope.getProtocolMappers().update(mapper.getId(), mapper);
                assertProblem("has a mapper that adds the audience");
                assertThat(meStatus()).isEqualTo(401);
                mapper.getConfig().putAll(config);
            }
        } finally {
            mapper.getConfig().putAll(config);
            scope.getProtocolMappers().update(mapper.getId(), mapper);
        }
        assertThat(health.level("api-access")).isEqualTo("OK");
    }

    private void assertProblem(String sentence) {
        assertThat(health.message("api-access")).contains(sentence);
        assertThat(health.level("api-access")).isEqualTo("PROBLEM");
    }

    /** With a token that was made after the change. */
    private int meStatus() {
        String token = new People(realm, null)
                .passwordGrant(People.ADMIN, PortalRealm.DEMO_PASSWORD)
                .json()
                .path("access_token")
                .asText();
        return ApiClient.withToken(token).send("GET", realm.api("me"), null).status();
    }
}
