// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.QueryPlan;
import io.devportal.keycloak.it.dsl.QueryPlans;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What it costs to say why somebody cannot sign in, and what has happened to them: the same for a short past and a long one. */
@Tag("users")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class DiagnosisStatementIT {
    private static final int MANY = 12;
    /** More than one page looks through. */
    private static final int CROWD = 50_200;

    /** All of them later than what the person did. */
    private static final String EVENTS =
            """
            insert into admin_event_entity (id, admin_event_time, realm_id, operation_type, resource_path, resource_type)
            select gen_random_uuid(), ceil(extract(epoch from now()))::bigint * 1000 + n %% 30000, r.id, 'UPDATE',
                'users/' || gen_random_uuid(), 'USER'
            from generate_series(1, %d) n, realm r where r.name = '%s'
            """;

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;

    DiagnosisStatementIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @Test // L43, L46, R-24
    void aLongPastTakesAsManyStatementsAsAShortOne() throws SQLException {
        people.settings("manual", "account-setup");
        String briefly = personWith(1);
        String forLong = personWith(MANY);
        new Outbox(realm).awaitEmpty();

        for (String about : List.of("/diagnosis", "/timeline", "/timeline?max=100")) {
            List<QueryPlan> few = plans(briefly, about);
            List<QueryPlan> many = plans(forLong, about);
            assertThat(few).as(about).isNotEmpty();
            assertThat(many).as(about + " of somebody with a long past").hasSameSizeAs(few);
        }
    }

    @Test
    void oneLookAtThePastOfAPersonEndsHoweverMuchHappenedToOthers() throws SQLException {
        people.settings("manual", "account-setup");
        String id = personWith(1);
        try (Connection database = server.connectToDatabase();
                Statement statement = database.createStatement()) {
            statement.execute(EVENTS.formatted(CROWD, realm.name()));
            statement.execute("analyze admin_event_entity");
        }

        JsonNode first = timeline(id, "");

        assertThat(first.path("entries")).isEmpty();
        List<JsonNode> rest = new ArrayList<>();
        for (JsonNode page = first; page.path("hasMore").asBoolean(); ) {
            page = timeline(id, "&cursor=" + page.path("next").asText());
            page.path("entries").forEach(rest::add);
        }
        assertThat(rest)
                .extracting(entry -> entry.path("kind").asText())
                .contains("PORTAL_CHANGE", "OWN_ACTION", "SIGNED_UP");
    }

    /** Somebody who joined so many organizations and signed in as often. */
    private String personWith(int organizationsAndLogins) {
        String address = people.activePerson();
        String id = people.userId(address);
        for (int i = 0; i < organizationsAndLogins; i++) {
            realm.as(People.ADMIN)
                    .put("users/" + id + "/organizations/" + organizations.create(), "{\"role\":\"developer\"}")
                    .expect(200);
            people.passwordGrant(address, People.PASSWORD).expect(200);
        }
        return id;
    }

    private JsonNode timeline(String id, String query) {
        return realm.as(People.ADMIN)
                .get("users/" + id + "/timeline?max=100" + query)
                .expect(200)
                .json();
    }

    /** Those about the person, and not of the workers, which look for mails and news every second. */
    private List<QueryPlan> plans(String id, String about) throws SQLException {
        // Keycloak's cache knows the person from now on
        realm.as(People.ADMIN).get("users/" + id + about).expect(200);
        try (QueryPlans plans = QueryPlans.watch(server)) {
            realm.as(People.ADMIN).get("users/" + id + about).expect(200);
            return plans.all().stream()
                    .filter(plan -> Stream.of(
                                    "from user_",
                                    "from org ",
                                    "keycloak_group",
                                    "event_entity",
                                    "account_id=",
                                    "federated_id")
                            .anyMatch(plan::isAbout))
                    .toList();
        }
    }
}
