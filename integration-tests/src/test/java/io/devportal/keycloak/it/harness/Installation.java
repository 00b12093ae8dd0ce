// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.server.KeycloakHome;
import io.devportal.keycloak.testserver.server.KeycloakProcess;
import io.devportal.keycloak.testserver.server.KeycloakRun;
import io.devportal.keycloak.testserver.server.Ports;
import io.devportal.keycloak.testserver.server.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A server of its own, on the database that {@code -Ddb} names, whose jars come and go, while database and address stay. One
 * runs at a time.
 */
public final class Installation implements AutoCloseable {
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final Path folder;
    private final Distribution distribution;
    private final Map<String, String> built;
    private final DatabaseServer database;
    private Node node;

    public Installation() {
        this(Distribution.ofTheTests());
    }

    public Installation(Distribution distribution) {
        this(distribution, Map.of());
    }

    /** @param built options of {@code kc.sh build}, without the leading dashes, for example its features */
    public Installation(Map<String, String> built) {
        this(Distribution.ofTheTests(), built);
    }

    private Installation(Distribution distribution, Map<String, String> built) {
        this.distribution = distribution;
        this.built = built;
        Assumptions.assumeFalse(KeycloakServer.isContainer(), "Only a server on this machine can be changed");
        try {
            folder = Files.createTempDirectory("keycloak-installation-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = DatabaseServer.start(Database.chosen());
    }

    /**
     * What one start differs in.
     *
     * @param options of the server, without the leading dashes
     * @param environment further variables
     * @param realms files that are imported
     */
    public record Setup(Map<String, String> options, Map<String, String> environment, List<Path> realms) {
        static final Setup NOTHING = new Setup(Map.of(), Map.of(), List.of());
    }

    private KeycloakRun run(Setup setup) {
        Map<String, String> options = new HashMap<>(QuickOptions.HASHES);
        options.putAll(database.options());
        options.putAll(built);
        options.putAll(setup.options());
        return new KeycloakRun(
                port, managementPort, folder, options, setup.environment(), LocalKeycloak.JVM_OPTIONS, setup.realms());
    }

    /** With this one of our jars alone, for example {@code regex-password-policy}. */
    public KeycloakServer withOnly(String artifact, Setup setup) {
        return start(List.of(ServerBuild.jar(artifact)), setup, "with-only-" + artifact);
    }

    public KeycloakServer withOnly(String artifact) {
        return withOnly(artifact, Setup.NOTHING);
    }

    /** With our jars and these options of the server. */
    public KeycloakServer withOptions(Map<String, String> options) {
        return start(TestFiles.providers(), new Setup(options, Map.of(), List.of()), "with-options");
    }

    /** With our jars, as people start it. */
    public KeycloakServer started() {
        return withOptions(Map.of());
    }

    /**
     * Runs {@code kc.sh} with our jars on the database, after the server has been stopped.
     *
     * @param words its command and options
     */
    public void command(List<String> words) {
        if (node != null) {
            node.stop();
        }
        KeycloakProcess.command(home(TestFiles.providers()), run(Setup.NOTHING), words);
    }

    /** With our jars and another one, of the tests; the factory's service as in {@code META-INF/services}. */
    public KeycloakServer withAlso(Class<?> factory, Class<?> service) {
        List<Path> jars = new ArrayList<>(TestFiles.providers());
        jars.add(new ProviderJar(factory, service).pack());
        return start(jars, Setup.NOTHING, "with-" + factory.getSimpleName());
    }

    /** The same database, as if somebody had deleted our jars and changed nothing else. */
    public KeycloakServer withoutJars() {
        return start(List.of(), Setup.NOTHING, "without-jars");
    }

    /** The log of a server that does not start without our jars. */
    public String failureWithoutJars() {
        return failureOf(this::withoutJars);
    }

    /** The log of a server that does not start. */
    public String failureOf(Runnable start) {
        try {
            start.run();
        } catch (Trouble e) {
            return log();
        }
        throw new AssertionError("Keycloak started");
    }

    /** What somebody does to the database of a stopped server. */
    public void sql(String statements) {
        node.stop();
        if (Database.chosen() == Database.H2) {
            H2Shell.run(
                    home(TestFiles.providers()).folder(), folder.resolve("h2").resolve("keycloak"), statements);
        } else {
            database.execute(statements);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("keycloak.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node start(List<Path> providers, Setup setup, String how) {
        if (node != null) {
            node.stop();
        }
        node = Node.start(home(providers), run(setup), "installation-" + how);
        return node;
    }

    /** What the server has changed in the folder of Keycloak, apart from {@code data}. */
    public List<Path> changedFiles() {
        return node.changedFiles();
    }

    private KeycloakHome home(List<Path> providers) {
        return LocalKeycloak.home(distribution, Database.chosen(), providers, built);
    }

    /** A realm as it is shipped. */
    public PortalRealm newRealm(Mailbox mailbox) {
        return newRealm(node, mailbox);
    }

    /** @param server as its people reach it */
    public PortalRealm newRealm(KeycloakServer server, Mailbox mailbox) {
        return PortalRealm.create(server, "installed", mailbox.port());
    }

    /** A realm that came with an import. */
    public PortalRealm importedRealm(String name, Mailbox mailbox) {
        return PortalRealm.imported(node, name, mailbox.port());
    }

    /** Path of a file in the folder of this installation. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** A realm with nothing in it but what Keycloak gives every realm. */
    public void newEmptyRealm(String name) {
        PortalRealm.post(node, RealmFile.empty(name).quickKeys().json());
    }

    /** A file for an import at the start: such a realm with these settings. */
    public Path realmFile(String name, Map<String, String> settings) {
        return write(name + "-realm.json", RealmFile.empty(name).with(settings).json());
    }

    /** A file in the folder of this installation. */
    public Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (node != null) {
            node.close();
        }
        database.close();
    }
}
