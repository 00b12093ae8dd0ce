// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.server.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** The database below a test server: H2 needs none, the others run as child processes. */
record DatabaseServer(Map<String, String> options, Runnable stop) implements AutoCloseable {

    /**
     * A test that waits for a lock has to end; nothing interrupts who reads from a socket. PostgreSQL counts seconds, the
     * others milliseconds.
     */
    private static final Map<String, String> IMPATIENT = Map.of(
            "postgresql", "?connectTimeout=30&socketTimeout=240",
            "mariadb", "?connectTimeout=30000&socketTimeout=240000&allowMultiQueries=true",
            "mysql", "?connectTimeout=30000&socketTimeout=240000&allowMultiQueries=true");

    static DatabaseServer start(Database database) {
        try {
            return switch (database) {
                case H2 -> new DatabaseServer(Map.of(), () -> {});
                case POSTGRES -> postgres();
                case MARIADB -> MariaDb.start();
                case MYSQL -> MySql.start();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseServer postgres() throws IOException {
        // Nobody keeps this data, so nothing has to reach the disk.
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                // a test may ask for the plans of all statements; until then nothing is logged
                .setServerConfig("shared_preload_libraries", "auto_explain")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_destination", "jsonlog")
                .setServerConfig("log_rotation_size", "0")
                .setPort(Ports.free())
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        Map<String, String> options = Map.of(
                "db-url", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "db-username", "postgres",
                "db-password", "postgres");
        return new DatabaseServer(options, () -> stop(postgres));
    }

    /** As the owner of the database that Keycloak uses. */
    Connection connect() throws SQLException {
        String url = options.get("db-url");
        return DriverManager.getConnection(
                url + IMPATIENT.get(url.split(":")[1]), options.get("db-username"), options.get("db-password"));
    }

    /** One statement after the other, up to one that fails. */
    void execute(String statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
            while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {
                // the result of a later one may be that it failed
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop.run();
    }
}
