// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.QueryPlan;
import io.devportal.keycloak.it.dsl.QueryPlans;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a page of requests costs: the same for few rows and for many, with notes and assignees. */
@Tag("approval")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class RequestListStatementIT {
    private static final int STATEMENTS = 3;

    private final KeycloakServer server;
    private final People people;
    private final Outbox outbox;
    private final Api mara;

    RequestListStatementIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.people = new People(realm, mailbox);
        this.outbox = new Outbox(realm);
        this.mara = realm.as(People.ADMIN);
    }

    @Test
    void aPageTakesThreeStatementsWhateverPortalAdminsDoAboutItsRequests() throws SQLException {
        people.settings("manual", "account-setup");
        for (int i = 0; i < 6; i++) {
            String request = people.waiting();
            new RequestNotes(mara, request).write("A note");
            mara.put(
                            "registration-requests/" + request + "/assignee",
                            "{\"userId\":\"" + people.userId(People.ADMIN) + "\"}")
                    .expect(200);
        }
        outbox.awaitEmpty();

        assertThat(plans("max=2")).as("2 rows").hasSize(STATEMENTS);
        assertThat(plans("max=100")).as("all rows").hasSize(STATEMENTS);
        assertThat(plans("max=100&assignee=me")).as("mine").hasSize(STATEMENTS);
        assertThat(plans("max=100&assignee=none")).as("nobody's").hasSizeLessThanOrEqualTo(STATEMENTS);
    }

    /** Those of the list, and not of the workers, which look for mails and news every second. */
    private List<QueryPlan> plans(String query) throws SQLException {
        mara.get("registration-requests?" + query).expect(200);
        try (QueryPlans plans = QueryPlans.watch(server)) {
            mara.get("registration-requests?" + query).expect(200);
            return plans.all().stream()
                    .filter(plan -> Stream.of("left join org ", "federated_identity", "account_id in", "portal_note")
                            .anyMatch(plan::isAbout))
                    .toList();
        }
    }
}
