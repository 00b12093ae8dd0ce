// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.KeycloakServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Has PostgreSQL log the plan of every statement that any session executes, and reads them from its log. */
public final class QueryPlans implements AutoCloseable {
    private static final String PLANS =
            """
            select line::json ->> 'message'
            from regexp_split_to_table(pg_read_file(pg_current_logfile('jsonlog'), ?, 1000000000), E'\\n') line
            where line like '{%}' and line::json ->> 'message' like 'duration: % plan:%'
            """;

    private final Connection database;
    private final long start;

    private QueryPlans(Connection database, long start) {
        this.database = database;
        this.start = start;
    }

    public static QueryPlans watch(KeycloakServer server) throws SQLException {
        Connection database = server.connectToDatabase();
        long start;
        try (Statement statement = database.createStatement();
                ResultSet size = statement.executeQuery("select (pg_stat_file(pg_current_logfile('jsonlog'))).size")) {
            size.next();
            start = size.getLong(1);
        }
        QueryPlans plans = new QueryPlans(database, start);
        plans.log("0");
        Await.until("the log of plans", plans::isWatching);
        return plans;
    }

    /** @param threshold milliseconds, -1 for none */
    private void log(String threshold) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("alter system set auto_explain.log_min_duration = " + threshold);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** A session takes a new setting before its next statement; ours has a mark to be found by. */
    private boolean isWatching() {
        String mark = UUID.randomUUID().toString();
        try (Statement statement = database.createStatement()) {
            statement.execute("select '" + mark + "' from pg_class limit 1");
            return read().stream().anyMatch(plan -> plan.isAbout(mark));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plans of everything that has been executed until now. */
    public List<QueryPlan> all() {
        Await.until("the end of the log", this::isWatching);
        try {
            return read();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<QueryPlan> read() throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(PLANS)) {
            statement.setLong(1, start);
            try (ResultSet result = statement.executeQuery()) {
                List<QueryPlan> plans = new ArrayList<>();
                while (result.next()) {
                    plans.add(new QueryPlan(result.getString(1)));
                }
                return plans;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        log("-1");
        database.close();
    }
}
