// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.ServerBuild;
import io.devportal.keycloak.it.harness.Tools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** {@code java -jar user-management-*.jar}, as an admin runs it beside a server: with nothing on the class path. */
record PortalCommand(KeycloakServer server, Map<String, String> environment) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** By the password of the first admin. */
    static PortalCommand ofTheAdmin(KeycloakServer server, String password) {
        return new PortalCommand(server, Map.of("KC_CLI_PASSWORD", password));
    }

    /** @param words behind the address of the server */
    Tools.Result run(String task, String... words) {
        return new Tools(Path.of("."), Duration.ofMinutes(2))
                .run(
                        environment,
                        "",
                        Stream.concat(
                                        Stream.of(
                                                JAVA,
                                                "-jar",
                                                ServerBuild.jar("user-management")
                                                        .toString(),
                                                task,
                                                "--server",
                                                server.baseUrl()),
                                        Stream.of(words))
                                .toArray(String[]::new));
    }
}
