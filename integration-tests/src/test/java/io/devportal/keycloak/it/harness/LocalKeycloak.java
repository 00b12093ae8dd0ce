// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.tryit.server.Folders;
import io.devportal.keycloak.tryit.server.KeycloakBuild;
import io.devportal.keycloak.tryit.server.KeycloakHome;
import io.devportal.keycloak.tryit.server.KeycloakProcess;
import io.devportal.keycloak.tryit.server.KeycloakRun;
import io.devportal.keycloak.tryit.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.Keycloak;

/** The distribution as a child process of the tests. */
final class LocalKeycloak implements KeycloakServer {
    /** Short runs on few cores: half the CPU time. Not for figures about speed. */
    private static final String JVM_OPTIONS = "-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "keycloak-developer-portal");

    /**
     * Keycloak 26.7.3 answers "Invalid user credentials" to somebody whose last sign-in is still being closed, which
     * happens after its answer: tests are fast enough to meet that, people are not.
     */
    private static final Map<String, String> QUICK_SIGN_INS =
            Map.of("spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests", "true");

    private final DatabaseServer database;
    private final KeycloakProcess process;
    private final Path logCopy;
    private final Keycloak admin;

    private LocalKeycloak(DatabaseServer database, KeycloakProcess process, Path logCopy) {
        this.database = database;
        this.process = process;
        this.logCopy = logCopy;
        admin = Keycloak.getInstance(baseUrl(), "master", KeycloakRun.ADMIN, KeycloakRun.ADMIN, "admin-cli");
    }

    static LocalKeycloak start(Database kind) {
        try {
            Map<String, String> buildOptions = Map.of("db", kind.vendor(), "health-enabled", "true");
            KeycloakBuild build = new KeycloakBuild(TestFiles.distribution(), TestFiles.providers(), buildOptions);
            KeycloakHome home = KeycloakHome.prepare(CACHE, build, JVM_OPTIONS, LocalKeycloak::say);
            DatabaseServer database = DatabaseServer.start(kind);
            say("Starting Keycloak on " + kind);
            KeycloakRun run = new KeycloakRun(
                    Ports.free(),
                    Ports.free(),
                    Files.createTempDirectory("keycloak-run-"),
                    options(database),
                    Map.of(),
                    JVM_OPTIONS,
                    List.of());
            KeycloakProcess process = KeycloakProcess.start(home, run);
            say("Keycloak answers at " + process.baseUrl());
            return new LocalKeycloak(database, process, TestFiles.target().resolve("keycloak-" + kind + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> options(DatabaseServer database) {
        Map<String, String> options = new HashMap<>(QUICK_SIGN_INS);
        options.putAll(database.options());
        return options;
    }

    @Override
    public String baseUrl() {
        return process.baseUrl();
    }

    @Override
    public Keycloak admin() {
        return admin;
    }

    @Override
    public String testHost() {
        return "127.0.0.1";
    }

    @Override
    public String logs() {
        return process.log();
    }

    @Override
    public Connection connectToDatabase() throws SQLException {
        return database.connect();
    }

    @Override
    public void close() {
        admin.close();
        process.close();
        database.close();
        try {
            Files.copy(process.logFile(), logCopy, StandardCopyOption.REPLACE_EXISTING);
            Folders.delete(process.logFile().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.out.println("[server] " + line);
    }
}
