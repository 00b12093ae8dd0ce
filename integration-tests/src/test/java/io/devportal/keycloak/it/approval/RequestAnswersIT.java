// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

/** What somebody wrote at sign-up is what an admin decides by (keycloak#49679). */
@Tag("approval")
@PortalTest
@OnDatabase(Database.POSTGRES)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RequestAnswersIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;

    RequestAnswersIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeAll
    void profile() {
        people.settings("manual", "account-setup");
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        UPAttribute plan = attribute("plan", "Wanted plan", Set.of("admin"));
        plan.setAnnotations(Map.of("inputType", "select", "inputOptionLabels", Map.of("gold", "Gold, with support")));
        profile.addOrReplaceAttribute(plan);
        profile.addOrReplaceAttribute(attribute("nickname", "${firstName}", Set.of("admin")));
        profile.addOrReplaceAttribute(attribute("diary", "Diary", Set.of()));
        profile.addOrReplaceAttribute(attribute("empty", "Empty", Set.of("admin")));
        realm.admin().users().userProfile().update(profile);
    }

    private static UPAttribute attribute(String name, String label, Set<String> more) {
        UPAttribute attribute = new UPAttribute(name);
        attribute.setDisplayName(label);
        Set<String> all = new HashSet<>(more);
        all.add("user");
        attribute.setPermissions(new UPAttributePermissions(all, all));
        return attribute;
    }

    @Test
    void aRequestTellsWhatThePersonWroteInTheWordsOfTheForm() {
        String address = People.newAddress();
        people.signUp(
                address, Map.of("plan", "gold", "nickname", "<b>Ada & Co</b>", "diary", "secret", "unknown", "x"));

        JsonNode listed = people.request(address);

        assertThat(listed.path("attributes")).hasSize(2);
        assertThat(listed.path("attributes").get(0))
                .hasToString("{\"name\":\"plan\",\"label\":\"Wanted plan\",\"values\":[\"gold\"],"
                        + "\"shown\":[\"Gold, with support\"]}");
        assertThat(listed.path("attributes").get(1).path("label").asText()).isEqualTo("First name");
        assertThat(listed.path("attributes").get(1).path("values").get(0).asText())
                .isEqualTo("<b>Ada & Co</b>");
        assertThat(listed.toString()).doesNotContain("secret", "diary");
        assertThat(realm.as(People.ADMIN)
                        .get("registration-requests/" + listed.path("id").asText())
                        .expect(200)
                        .json()
                        .path("attributes"))
                .isEqualTo(listed.path("attributes"));
    }

    @Test // K-04
    void whoReadOtherAnswersDecidesAboutSomethingElse() {
        String address = People.newAddress();
        people.signUp(address, Map.of("plan", "gold"));
        JsonNode seen = people.request(address);
        UserRepresentation user = people.user(address).toRepresentation();
        user.getAttributes().put("plan", List.of("iron"));
        people.user(address).update(user);

        String refused = realm.as(People.ADMIN)
                .ifMatch('"' + seen.path("version").asText() + '"')
                .post("registration-requests/" + seen.path("id").asText() + "/approve")
                .expect(412)
                .body();

        assertThat(refused).contains("attributes");
    }

    @Test
    void aPageTakesThreeStatementsHoweverManyRequestsItHas() throws SQLException {
        for (int i = 0; i < 5; i++) {
            people.signUp(People.newAddress(), Map.of("plan", "gold", "nickname", "Ada" + i));
        }

        new Outbox(realm).awaitEmpty();

        assertThat(statements("registration-requests?state=PENDING_APPROVAL&max=1"))
                .hasSize(3);
        assertThat(statements("registration-requests?state=PENDING_APPROVAL&max=100"))
                .hasSize(3);
    }

    private List<QueryPlan> statements(String path) throws SQLException {
        realm.as(People.ADMIN).get(path).expect(200);
        try (QueryPlans plans = QueryPlans.watch(server)) {
            realm.as(People.ADMIN).get(path).expect(200);
            return plans.all().stream()
                    // not of the workers, which look for mails and news every second
                    .filter(plan -> Stream.of(
                                    "left join org ", "from org ", "from user_", "account_id in", "federated_id")
                            .anyMatch(plan::isAbout))
                    .toList();
        }
    }
}
