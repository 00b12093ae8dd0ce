// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.server.KeycloakRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** An administrator at a shell, in the folder of Keycloak, with the {@code bin/kcadm.sh} that comes with it. */
public final class Kcadm {
    /** Each line of a script starts a JVM. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final KeycloakServer server;
    private final Tools tools;
    private final Map<String, String> environment;

    public Kcadm(KeycloakServer server) {
        Tools.require("bash");
        this.server = server;
        Path folder = LocalKeycloak.home(Database.H2, TestFiles.providers()).folder();
        tools = new Tools(folder, PATIENCE);
        environment = Map.of(
                "KC_CLI_PASSWORD",
                KeycloakRun.ADMIN,
                "KC_OPTS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Duser.home=" + newFolder(),
                "JAVA_HOME",
                System.getProperty("java.home"));
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("kcadm-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs what a page says, up to the first line that fails.
     *
     * @param script with the server, realm and administrator that stand for the reader's
     */
    public String run(String script, String realm) {
        String mine = script.replace("https://login.example.com", server.baseUrl())
                .replace("YOUR-REALM", realm)
                .replace("YOUR-ADMIN", KeycloakRun.ADMIN);
        return tools.run(environment, "", "bash", "-euo", "pipefail", "-c", mine)
                .expectSuccess()
                .output();
    }
}
