// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.contract.Keycloaks;
import io.devportal.keycloak.it.contract.OpenApiFile;
import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.SetupAction;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** What {@code GET health} says about a realm that was set up as shipped, and about one that somebody changed. */
@Tag("health")
@PortalTest
final class HealthIT {
    /** These depend on what other tests of this realm have just done. */
    private static final Set<String> PASSING = Set.of("outbox");

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Health health;

    HealthIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        health = new Health(realm);
    }

    @Test
    void theShippedRealmIsHealthy() {
        assertThat(health.checks()).isNotEmpty().allSatisfy(check -> {
            if (!PASSING.contains(check.path("name").asText())) {
                String expected = check.path("name").asText().equals("server-version") ? serverVersion() : "OK";
                assertThat(check.path("level").asText()).as(check.toString()).isEqualTo(expected);
            }
        });
    }

    /** The tests may run on a Keycloak that lacks security fixes; nobody else should. */
    private static String serverVersion() {
        return Keycloaks.running().isOlderThan(Keycloaks.safe()) ? "PROBLEM" : "OK";
    }

    @Test // K-09
    void healthIsReadWithoutTheApiByWhoMayViewTheRealm(KeycloakServer server) {
        String url = server.baseUrl() + "/admin/realms/" + realm.name() + "/portal-health";

        assertThat(ApiClient.anonymous().send("GET", url, null).status()).isEqualTo(401);
        assertThat(ApiClient.withToken(realm.token(People.DEVELOPER, PortalRealm.DEMO_PASSWORD))
                        .send("GET", url, null)
                        .status())
                .isEqualTo(403);
        assertThat(Health.ofAdmin(server, realm.name()).checks()).isNotEmpty();
    }

    @Test
    void everyCheckStandsInTheDescriptionOfTheApi() {
        assertThat(health.checks())
                .extracting(check -> check.path("name").asText())
                .containsExactlyElementsOf(new OpenApiFile().healthChecks());
    }

    @Test
    void aDisabledRequiredActionIsAProblem() {
        SetupAction action = new SetupAction(realm);
        action.disable();
        try {
            assertThat(health.level("required-action")).isEqualTo("PROBLEM");
        } finally {
            action.register();
        }
    }

    /** A realm update that names some attributes erases all others: what is left must be the stricter choice. */
    @Test
    void erasedSettingsAreAWarningAndTheStrictDefaultsHold() {
        realm.as(People.ADMIN)
                .put("settings", "{\"approval\":\"automatic\",\"password\":\"sign-up\"}")
                .expect(200);
        RealmRepresentation update = realm.admin().toRepresentation();
        Map<String, String> before = update.getAttributes();
        update.setAttributes(Map.of("displayHint", "changed by another tool"));
        realm.admin().update(update);
        try {
            assertThat(health.level("settings")).isEqualTo("WARNING");
            JsonNode settings =
                    realm.as(People.ADMIN).get("settings").expect(200).json();
            assertThat(settings.path("approval").asText()).isEqualTo("manual");
            assertThat(settings.path("password").asText()).isEqualTo("account-setup");
        } finally {
            update.setAttributes(before);
            realm.admin().update(update);
        }
    }

    @Test // B4
    void theOutboxSaysWhyMailsWait() {
        String address = People.newAddress();
        mailbox.stop();
        try {
            new People(realm, mailbox).signUp(address);

            Await.until("the error of the first attempt in the health", () -> health.message("outbox")
                    .contains("Connect"));
            assertThat(health.level("outbox")).isEqualTo("WARNING");
            assertThat(health.message("outbox")).contains("waiting to be sent").doesNotContain(address);
        } finally {
            mailbox.restart();
        }
    }
}
