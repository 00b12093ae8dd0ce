// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the database refuse what is done to some rows for a while. Only to some: other tests use the same tables.
 *
 * @param failure how: an SQL state; on MySQL with its number, as in {@code "HY000 1205"}
 */
public record Trouble(KeycloakServer server, String failure) {
    private static final String POSTGRES =
            """
            create function trouble() returns trigger language plpgsql as
                $$ begin raise exception 'trouble' using errcode = '%2$s'; end $$;
            create %1$s for each row when (%3$s) execute function trouble();
            """;

    private static final String MYSQL =
            """
            create %1$s for each row if %3$s then signal sqlstate '%2$s; end if;
            """;

    /**
     * At once.
     *
     * @param event such as {@code insert}
     * @param rows a condition about {@code old} or {@code new}
     */
    public void at(String event, String table, String rows, Runnable meanwhile) throws SQLException {
        String trigger = "trigger trouble before %s on %s".formatted(event, table);
        if (Database.clustered() == Database.MYSQL) {
            String signal = failure.replace(" ", "' set mysql_errno = ");
            refuse(MYSQL.formatted(trigger, signal, rows), "drop trigger trouble", meanwhile);
        } else {
            refuseOnPostgres(trigger, rows, meanwhile);
        }
    }

    /** Not before the end of the transaction, as in a cluster of databases. PostgreSQL only. */
    public void atTheCommit(String event, String table, String rows, Runnable meanwhile) throws SQLException {
        String trigger =
                "constraint trigger trouble after %s on %s deferrable initially deferred".formatted(event, table);
        refuseOnPostgres(trigger, rows, meanwhile);
    }

    private void refuseOnPostgres(String trigger, String rows, Runnable meanwhile) throws SQLException {
        refuse(POSTGRES.formatted(trigger, failure, rows), "drop function trouble() cascade", meanwhile);
    }

    private void refuse(String trouble, String over, Runnable meanwhile) throws SQLException {
        execute(trouble);
        try {
            meanwhile.run();
        } finally {
            execute(over);
        }
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = server.connectToDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
