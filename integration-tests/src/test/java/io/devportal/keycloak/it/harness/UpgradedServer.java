// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.it.clock.ClockProviderFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Today's server with our jars, on the PostgreSQL of a server with earlier ones, a moment after that one stopped. */
public final class UpgradedServer implements AutoCloseable {
    /** What that server called itself: links of its mails begin so, and are signed with it. */
    private static final String HOSTNAME = "http://localhost:8080";

    private final LocalKeycloak server;

    private UpgradedServer(LocalKeycloak server) {
        this.server = server;
    }

    /**
     * @param dump a resource: what {@code pg_dump --inserts} wrote, compressed
     * @param at when it was written; the server's clock stands there, or links and requests would have run out
     */
    public static UpgradedServer from(String dump, Instant at, Mailbox mailbox) {
        DatabaseServer database = DatabaseServer.start(Database.POSTGRES);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(text(dump));
            statement.execute(
                    "update public.realm_smtp_config set value = '" + mailbox.port() + "' where name = 'port'");
        } catch (SQLException e) {
            database.close();
            throw new IllegalStateException(dump, e);
        }
        String ahead = String.valueOf(Duration.between(Instant.now(), at).toSeconds());
        return new UpgradedServer(LocalKeycloak.on(
                database, "-upgraded", Map.of("hostname", HOSTNAME, ClockProviderFactory.OPTION, ahead)));
    }

    private static String text(String dump) {
        try (InputStream file = UpgradedServer.class.getResourceAsStream(dump);
                InputStream text = new GZIPInputStream(file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PortalRealm realm(String name, Mailbox mailbox) {
        return PortalRealm.imported(server.node(), name, mailbox.port());
    }

    public String logs() {
        return server.logs();
    }

    @Override
    public void close() {
        server.close();
    }
}
