// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.server.Folders;
import io.devportal.keycloak.testserver.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The MariaDB of this machine as a child process, with an empty database of its own. Debian: {@code mariadb-server}. */
final class MariaDb implements AutoCloseable {
    private static final String ALL_MINE =
            "create database keycloak character set utf8mb4; create user keycloak@'127.0.0.1' identified by 'keycloak';"
                    + " grant all on keycloak.* to keycloak@'127.0.0.1'";

    private final int port = Ports.free();
    private final Path folder;
    private final Tools tools;
    private final Process process;

    private MariaDb() throws IOException {
        Tools.require("mariadbd", "mariadb-install-db", "mariadb");
        folder = Files.createTempDirectory("mariadb-");
        tools = new Tools(folder, Duration.ofMinutes(2));
        String user = "--user=" + System.getProperty("user.name");
        tools.run(
                        "mariadb-install-db",
                        "--no-defaults",
                        "--datadir=" + folder.resolve("data"),
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        user)
                .expectSuccess();
        process = new ProcessBuilder(List.of(
                        "mariadbd",
                        "--no-defaults",
                        "--datadir=" + folder.resolve("data"),
                        "--socket=" + folder.resolve("socket"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        // nobody keeps this data
                        "--innodb-flush-log-at-trx-commit=0",
                        user))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-mariadb"));
        Await.until("MariaDB", () -> says("select 1").code() == 0);
        says(ALL_MINE).expectSuccess();
    }

    static MariaDb start() {
        try {
            return new MariaDb();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tools.Result says(String statement) {
        return tools.run(
                "mariadb", "--no-defaults", "--user=root", "--socket=" + folder.resolve("socket"), "-e", statement);
    }

    Map<String, String> options() {
        return Map.of(
                "db-url", "jdbc:mariadb://127.0.0.1:" + port + "/keycloak",
                "db-username", "keycloak",
                "db-password", "keycloak");
    }

    @Override
    public void close() {
        process.destroy();
        try {
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
