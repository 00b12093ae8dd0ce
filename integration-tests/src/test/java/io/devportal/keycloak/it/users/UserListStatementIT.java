// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.QueryPlan;
import io.devportal.keycloak.it.dsl.QueryPlans;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a page of the list costs: the same for few rows and for many, on the first page and on a late one. */
@Tag("users")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class UserListStatementIT {
    private static final int STATEMENTS = 2;
    private static final int MOST_STATEMENTS = 3;
    private static final int CROWD = 30_000;
    private static final String MANY =
            """
            insert into user_entity (id, realm_id, username, email, email_constraint, email_verified, enabled,
                    first_name, last_name, created_timestamp, not_before)
            select gen_random_uuid(), r.id, 'crowd-' || n, 'crowd-' || n || '@crowd.example', gen_random_uuid(), true, true,
                    'Given' || n, 'Family', n, 0
            from generate_series(1, %d) n, realm r where r.name = '%s'
            """;

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Listed list;

    UserListStatementIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        this.list = Listed.byAdmin(realm);
    }

    @Test
    void aPageTakesThreeStatementsHoweverManyRowsItHas() throws SQLException {
        Organizations organizations = new Organizations(realm);
        String acme = organizations.create();
        String globex = organizations.create();
        for (int i = 0; i < 12; i++) {
            String person = organizations.newPerson();
            organizations.grant(person, acme, "developer");
            organizations.grant(person, globex, "org-publisher");
        }
        String id = list.person(organizations.newPerson()).path("id").asText();
        assertThat(id).isNotEmpty();
        // Keycloak's cache knows the roles from now on
        list.names();

        assertThat(plans("max", "2")).as("2 rows").hasSize(STATEMENTS);
        assertThat(plans("max", "100")).as("all rows").hasSize(STATEMENTS);
        assertThat(plans("state", "ACTIVE", "role", "developer")).as("filters").hasSize(STATEMENTS);
        assertThat(plans("organization", organizations.id(acme)))
                .as("an organization")
                .hasSize(MOST_STATEMENTS);
        assertThat(plans("search", "lovelace")).as("many hits").hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(plans("search", "nobody at all")).as("no hit").hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(plans("email", list.names().get(0))).as("an address").hasSizeLessThanOrEqualTo(STATEMENTS);
    }

    @Test
    void membersTakeThreeStatementsHoweverManyThereAre() throws SQLException {
        Organizations organizations = new Organizations(realm);
        String acme = organizations.create();
        String admin = organizations.newPerson();
        organizations.grant(admin, acme, "org-admin");
        for (int i = 0; i < 6; i++) {
            organizations.grant(organizations.newPerson(), acme, "developer");
        }
        Api caller = realm.as(admin, People.PASSWORD);
        String path = "organizations/" + organizations.id(acme) + "/members?max=";
        caller.get(path + "100").expect(200);

        int few = statements(() -> caller.get(path + "2").expect(200)).size();

        assertThat(statements(() -> caller.get(path + "100").expect(200))).hasSize(few);
        // and one for what the caller administers
        assertThat(few).isBetween(1, MOST_STATEMENTS + 1);
    }

    @Test
    void noPageReadsThePeopleOfARealmWhole() throws SQLException {
        try (Connection database = server.connectToDatabase();
                Statement statement = database.createStatement()) {
            statement.execute(MANY.formatted(CROWD, realm.name()));
            statement.execute("analyze user_entity");
            statement.execute("analyze portal_account");
        }
        String late = list.get("search", "crowd-9", "max", "100")
                .expect(200)
                .json()
                .path("next")
                .asText();
        Organizations organizations = new Organizations(realm);
        String acme = organizations.create();
        String admin = organizations.newPerson();
        organizations.grant(admin, acme, "org-admin");
        Listed byOrgAdmin = new Listed(realm.as(admin, People.PASSWORD));

        for (List<QueryPlan> plans : List.of(
                plans(list),
                plans(list, "search", "crowd-9", "cursor", late),
                plans(list, "kind", "publishers"),
                plans(list, "organization", organizations.id(acme)),
                plans(list, "organization", organizations.id(acme), "role", "org-admin"),
                plans(byOrgAdmin))) {
            assertThat(plans).isNotEmpty().allSatisfy(plan -> assertThat(plan.tablesReadWhole())
                    .as(plan.text())
                    .doesNotContain("user_entity"));
        }
    }

    private List<QueryPlan> plans(String... parameters) throws SQLException {
        return plans(list, parameters);
    }

    private List<QueryPlan> plans(Listed caller, String... parameters) throws SQLException {
        caller.get(parameters).expect(200);
        return statements(() -> caller.get(parameters).expect(200));
    }

    /** Those about people, and not of the workers, which look for mails and news every second. */
    private List<QueryPlan> statements(Runnable request) throws SQLException {
        try (QueryPlans plans = QueryPlans.watch(server)) {
            request.run();
            return plans.all().stream()
                    .filter(plan -> Stream.of(
                                    "from user_", "from org ", "account_id in", "federated_id", "keycloak_role")
                            .anyMatch(plan::isAbout))
                    .toList();
        }
    }
}
