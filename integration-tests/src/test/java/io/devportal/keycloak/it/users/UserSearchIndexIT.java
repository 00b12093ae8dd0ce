// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.QueryPlan;
import io.devportal.keycloak.it.dsl.QueryPlans;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The optional index, as the documentation writes it, is one that the searches take. */
@Tag("users")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class UserSearchIndexIT {
    private static final Path PAGE = Path.of("..", "docs", "how-to", "search-index.md");
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final String INDEX = "portal_people_search";
    private static final String CROWD =
            """
            insert into user_entity (id, realm_id, username, email, email_constraint, email_verified, enabled,
                    first_name, last_name, created_timestamp, not_before)
            select gen_random_uuid(), r.id, 'login-' || n, 'mail-' || n || '@crowd.example', gen_random_uuid(), true, true,
                    'Given' || n, 'Family', n, 0
            from generate_series(1, 30000) n, realm r where r.name = '%s'
            """;

    private final KeycloakServer server;
    private final Listed list;
    private final PortalRealm realm;

    UserSearchIndexIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        this.list = Listed.byAdmin(realm);
    }

    @Test // R-24, L25
    void searchesTakeTheDocumentedIndex() throws SQLException, IOException {
        try (Connection database = server.connectToDatabase();
                Statement statement = database.createStatement()) {
            statement.execute(CROWD.formatted(realm.name()));
            try {
                for (String sql : documented()) {
                    statement.execute(sql);
                }
                assertFoundByIndex("login-29999", "search", "ogin-29999");
                assertFoundByIndex("login-29998", "search", "ven29998 fam");
                assertFoundByIndex("login-29997", "name", "Given29997 F");
                assertFoundByIndex("login-29996", "email", "mail-29996@crowd.example");
                assertFoundByIndex("login-29995", "search", "MAIL-29995@crowd.example");
            } finally {
                statement.execute("drop index if exists portal_people_search, portal_requests_search");
            }
        }
    }

    private static List<String> documented() throws IOException {
        return SQL.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .flatMap(block -> Stream.of(block.strip().split(";")))
                .toList();
    }

    private void assertFoundByIndex(String name, String parameter, String text) throws SQLException {
        try (QueryPlans watched = QueryPlans.watch(server)) {
            assertThat(list.names(parameter, text)).containsExactly(name);
            List<QueryPlan> plans = watched.all().stream()
                    .filter(plan -> plan.isAbout("from user_entity"))
                    .toList();
            assertThat(plans).as(text).anyMatch(plan -> plan.isAbout(INDEX));
            assertThat(plans).as(text).allSatisfy(plan -> assertThat(plan.tablesReadWhole())
                    .as(plan.text())
                    .doesNotContain("user_entity"));
        }
    }
}
