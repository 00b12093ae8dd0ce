// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** One PostgreSQL below all servers, with a database for each; it logs every statement that it executes. */
final class Postgres implements AutoCloseable {
    private static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static Postgres start() {
        try {
            // Nobody keeps this data, so the disk is no part of any figure.
            return new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("log_statement", "all")
                    .setServerConfig("log_destination", "jsonlog")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_rotation_age", "0")
                    .setServerConfig("log_rotation_size", "0")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database create(String name) {
        return copy(database("template1"), name);
    }

    /** A copy of a database that nobody is connected to. */
    Database copy(Database from, String name) {
        postgres().execute("create database " + name + " template " + from.name());
        return database(name);
    }

    Database postgres() {
        return database("postgres");
    }

    Database database(String name) {
        return new Database(name, server.getPort());
    }

    /** From now on as an installation has it: no statement is logged, and what changes is cleaned up and counted by itself. */
    void behaveAsInstalled() {
        configure("none", "on");
    }

    /** Undoes {@link #behaveAsInstalled()}. */
    void behaveForCounts() {
        configure("all", "off");
    }

    private void configure(String logged, String autovacuum) {
        postgres().execute("alter system set log_statement = '" + logged + "'");
        postgres().execute("alter system set autovacuum = '" + autovacuum + "'");
        postgres().execute("select pg_reload_conf()");
    }

    String version() {
        return postgres().text("show server_version");
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Database(String name, int port) {

        Map<String, String> options() {
            return Map.of("db-url", url(), "db-username", USER, "db-password", USER);
        }

        private String url() {
            return "jdbc:postgresql://localhost:" + port + "/" + name;
        }

        void execute(String sql) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        /** The first column of the first row. */
        String text(String sql) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                result.next();
                return result.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        private Connection connect() throws SQLException {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url());
            source.setUser(USER);
            source.setPassword(USER);
            return source.getConnection();
        }
    }
}
