// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.moving;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.QueryPlan;
import io.devportal.keycloak.it.dsl.QueryPlans;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a moved row costs the database: R-24. */
@Tag("moving")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class MovedRowsStatementIT {
    private static final int ROWS = 1_200;
    private static final int PARTS = 3;
    /** For 500 rows, besides their inserts. */
    private static final int LOOKS = 10;

    private static final String MANY =
            """
            insert into portal_account (id, realm_id, origin, account_status, row_version, link_generation, created_at, email, note_count)
            select 'crowd-' || n, r.id, 'REGISTRATION', 'REJECTED', 1, 0, %d + n, 'crowd-' || n || '@crowd.example', 0
            from generate_series(1, %d) n, realm r where r.name = '%s'
            """;

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Rows rows;

    MovedRowsStatementIT(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
        this.rows = new Rows(server, realm);
    }

    @Test
    void manyRowsShareTheirStatements() throws SQLException {
        execute(MANY.formatted(System.currentTimeMillis() - ROWS, ROWS, realm.name()));
        String file;
        try (QueryPlans plans = QueryPlans.watch(server)) {
            file = rows.exported();
            assertThat(pages(plans)).as("pages").hasSize(PARTS);
        }
        assertThat(file.lines().filter(line -> line.contains("@crowd.example"))).hasSize(ROWS);
        execute("delete from portal_account where id like 'crowd-%'");

        try (QueryPlans plans = QueryPlans.watch(server)) {
            assertThat(rows.sendFile(file)
                            .expect(200)
                            .json()
                            .at("/rows/account/created")
                            .asInt())
                    .isEqualTo(ROWS);
            assertThat(plans.all().stream().filter(plan -> plan.isAbout("crowd-") && !plan.isAbout("insert into")))
                    .as("looks")
                    .hasSizeBetween(PARTS, PARTS * LOOKS);
        }
    }

    private static List<QueryPlan> pages(QueryPlans plans) throws SQLException {
        return plans.all().stream()
                .filter(plan -> plan.isAbout("from portal_account")
                        && plan.isAbout("order by ae1_0.created_at,ae1_0.id fetch first"))
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.connectToDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
