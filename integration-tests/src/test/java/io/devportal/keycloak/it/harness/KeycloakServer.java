// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.sql.Connection;
import java.sql.SQLException;
import org.keycloak.admin.client.Keycloak;

/** A running Keycloak with our jars. Tests see nothing but this. */
public interface KeycloakServer extends AutoCloseable {

    /** Without a slash at the end. */
    String baseUrl();

    /** The address in links and tokens: the same for all nodes of a cluster, and where a single server answers. */
    default String hostname() {
        return baseUrl();
    }

    /** As admin of the master realm. */
    Keycloak admin();

    /** What it says itself, for example {@code 26.7.5}. */
    default String version() {
        return admin().serverInfo().getInfo().getSystemInfo().getVersion();
    }

    /** The host under which this server reaches a port of the test JVM, for SMTP. */
    String testHost();

    /** What a monitoring system reads from the management port: one series a line. */
    String metrics();

    /** Everything that the server logged so far. */
    String logs();

    /** For tests {@link OnDatabase} PostgreSQL: a connection to the server's database, as its owner. */
    default Connection connectToDatabase() throws SQLException {
        throw new UnsupportedOperationException("No access to the database of this server");
    }

    @Override
    void close();

    /** {@code -Dserver=local|container}: never guessed, so that a run says what it tested. */
    static KeycloakServer start(Database database) {
        String choice = System.getProperty("server", "local");
        return switch (choice) {
            case "local" -> LocalKeycloak.start(database);
            case "container" -> ContainerKeycloak.start(database);
            default -> throw new IllegalArgumentException("-Dserver=" + choice + ": choose local or container");
        };
    }

    static boolean isContainer() {
        return "container".equals(System.getProperty("server"));
    }
}
