// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.KeycloakServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes PostgreSQL refuse what is done to some rows for a while. Only to some: other tests use the same tables.
 *
 * @param state with this SQL state
 */
public record Trouble(KeycloakServer server, String state) {

    /**
     * At once.
     *
     * @param event such as {@code insert}
     * @param rows a condition about {@code old} or {@code new}
     */
    public void at(String event, String table, String rows, Runnable meanwhile) throws SQLException {
        refuse("create trigger trouble before %s on %s for each row".formatted(event, table), rows, meanwhile);
    }

    /** Not before the end of the transaction, as in a cluster of databases. */
    public void atTheCommit(String event, String table, String rows, Runnable meanwhile) throws SQLException {
        refuse(
                "create constraint trigger trouble after %s on %s deferrable initially deferred for each row"
                        .formatted(event, table),
                rows,
                meanwhile);
    }

    private void refuse(String trigger, String rows, Runnable meanwhile) throws SQLException {
        execute(
                """
                create function trouble_%1$s() returns trigger language plpgsql as
                    $$ begin raise exception 'trouble' using errcode = '%1$s'; end $$;
                %2$s when (%3$s) execute function trouble_%1$s();
                """
                        .formatted(state, trigger, rows));
        try {
            meanwhile.run();
        } finally {
            execute("drop function trouble_%s() cascade".formatted(state));
        }
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = server.connectToDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
