// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.server.Folders;
import io.devportal.keycloak.testserver.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A MariaDB or a MySQL as a child process, with an empty database of its own in a folder that ends with it. */
final class DatabaseProcess {
    /** Statements for the database and the user of Keycloak. */
    static final String NEW_DATABASE = "create database keycloak character set utf8mb4;"
            + "create user keycloak@'127.0.0.1' identified by 'keycloak';"
            + "grant all on keycloak.* to keycloak@'127.0.0.1';";

    /** How both are run, by root as well, and where both keep what. */
    private final List<String> common;

    private final int port = Ports.free();
    private final Path folder;
    private final Tools tools;
    private Process process;

    DatabaseProcess(String name) throws IOException {
        folder = Files.createTempDirectory(name + "-");
        tools = new Tools(folder, Duration.ofMinutes(2));
        common = List.of(
                "--no-defaults", "--user=" + System.getProperty("user.name"), "--datadir=" + folder.resolve("data"));
    }

    Path folder() {
        return folder;
    }

    Tools tools() {
        return tools;
    }

    Path socket() {
        return folder.resolve("socket");
    }

    /** Writes the system's own tables into the empty folder. */
    void install(String program, String... options) {
        tools.run(command(program, options)).expectSuccess();
    }

    void start(String program, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(command(program, options)));
        command.addAll(List.of(
                "--socket=" + socket(),
                "--pid-file=" + folder.resolve("pid"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // nobody keeps this data
                "--innodb-flush-log-at-trx-commit=0"));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-" + program));
    }

    private String[] command(String program, String... options) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(common);
        command.addAll(List.of(options));
        return command.toArray(String[]::new);
    }

    String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param driver as it stands in its URLs */
    DatabaseServer server(String driver) {
        Map<String, String> options = Map.of(
                "db-url", "jdbc:" + driver + "://127.0.0.1:" + port + "/keycloak",
                "db-username", "keycloak",
                "db-password", "keycloak");
        return new DatabaseServer(options, this::stop);
    }

    private void stop() {
        try {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
