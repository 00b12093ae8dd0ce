// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.it.clock.ClockProviderFactory;
import io.devportal.keycloak.testserver.server.KeycloakBuild;
import io.devportal.keycloak.testserver.server.KeycloakHome;
import io.devportal.keycloak.testserver.server.KeycloakRun;
import io.devportal.keycloak.testserver.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** A database and a node on it; on a clustered one more nodes can join. */
final class LocalKeycloak implements KeycloakServer {
    /**
     * Short runs on few cores: half the CPU time. Not for figures about speed. With the first compiler alone a JVM has 48 MB
     * for compiled code, which is less than a Keycloak that everything is tried on: it threw code away and compiled it again.
     * Its classes need 150 MB; up to the first limit on them that it is given it collects garbage for nothing.
     */
    static final String JVM_OPTIONS = "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " -XX:ReservedCodeCacheSize=160m -XX:MetaspaceSize=224m -Xms512m -Xmn256m";

    /** A node that starts after the only other one was killed asks that one ten times to let it in. */
    private static final String CLUSTER_JVM_OPTIONS = JVM_OPTIONS + " -Djgroups.join_timeout=500ms";

    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "keycloak-developer-portal");

    private final Database kind;
    private final DatabaseServer database;
    private final Node node;

    private LocalKeycloak(
            Database kind, DatabaseServer database, List<Path> jars, String suffix, Map<String, String> options) {
        this.kind = kind;
        this.database = database;
        node = startNode(jars, suffix, options);
    }

    static KeycloakHome home(Database kind, List<Path> providers) {
        return home(Distribution.ofTheTests(), kind, providers);
    }

    static KeycloakHome home(Distribution distribution, Database kind, List<Path> providers) {
        return home(distribution, kind, providers, Map.of());
    }

    /** @param more options of {@code kc.sh build} */
    static KeycloakHome home(Distribution distribution, Database kind, List<Path> providers, Map<String, String> more) {
        Map<String, String> options =
                new HashMap<>(Map.of("db", kind.vendor(), "health-enabled", "true", "metrics-enabled", "true"));
        options.putAll(more);
        return KeycloakHome.prepare(
                CACHE, new KeycloakBuild(distribution.zip(), providers, options), JVM_OPTIONS, LocalKeycloak::say);
    }

    static LocalKeycloak start(Database kind) {
        return new LocalKeycloak(kind, DatabaseServer.start(kind), providers(kind), "", Map.of());
    }

    /** On a PostgreSQL in which something is already. */
    static LocalKeycloak on(DatabaseServer postgres, String suffix, Map<String, String> options) {
        return new LocalKeycloak(Database.POSTGRES, postgres, providers(Database.POSTGRES), suffix, options);
    }

    /** On PostgreSQL with these jars; nodes that join have ours. */
    static LocalKeycloak with(List<Path> jars, String suffix) {
        Database kind = Database.POSTGRES;
        return new LocalKeycloak(kind, DatabaseServer.start(kind), jars, suffix, Map.of());
    }

    /** H2 runs exactly what people install. */
    private static List<Path> providers(Database kind) {
        List<Path> jars = new ArrayList<>(TestFiles.providers());
        if (kind.isClustered()) {
            jars.add(new ProviderJar(ClockProviderFactory.class, RealmResourceProviderFactory.class).pack());
        }
        return jars;
    }

    Node node() {
        return node;
    }

    /** One more, under the name of the first: links and tokens are the same on both. */
    Node newNode(String suffix) {
        return startNode(providers(kind), suffix, Map.of("hostname", node.hostname()));
    }

    private Node startNode(List<Path> jars, String suffix, Map<String, String> more) {
        Map<String, String> options = new HashMap<>(QuickOptions.on(kind));
        // Keycloak's own folder for themes is empty
        options.put("spi-theme--folder--dir", TestFiles.themes().toString());
        options.putAll(database.options());
        options.putAll(kind.isClustered() ? ClusterOptions.ofNewNode() : Map.of());
        options.putAll(more);
        say("Starting Keycloak on " + kind + suffix);
        String jvmOptions = kind.isClustered() ? CLUSTER_JVM_OPTIONS : JVM_OPTIONS;
        KeycloakRun run =
                new KeycloakRun(Ports.free(), Ports.free(), newFolder(), options, Map.of(), jvmOptions, List.of());
        return Node.start(home(kind, jars), run, kind + suffix);
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("keycloak-run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String baseUrl() {
        return node.baseUrl();
    }

    @Override
    public Keycloak admin() {
        return node.admin();
    }

    @Override
    public String testHost() {
        return node.testHost();
    }

    @Override
    public String metrics() {
        return node.metrics();
    }

    @Override
    public String logs() {
        return node.logs();
    }

    @Override
    public Connection connectToDatabase() throws SQLException {
        return database.connect();
    }

    @Override
    public void close() {
        node.close();
        database.close();
    }

    private static void say(String line) {
        System.out.println("[server] " + line);
    }
}
