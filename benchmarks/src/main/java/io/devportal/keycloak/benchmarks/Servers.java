// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import io.devportal.keycloak.testserver.server.KeycloakBuild;
import io.devportal.keycloak.testserver.server.KeycloakHome;
import io.devportal.keycloak.testserver.server.KeycloakProcess;
import io.devportal.keycloak.testserver.server.KeycloakRun;
import io.devportal.keycloak.testserver.server.Ports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak without the pack and with it, both built once, with the JVM options that Keycloak itself chooses. */
final class Servers {
    static final Map<String, String> BUILD_OPTIONS = Map.of("db", "postgres", "health-enabled", "true");

    /** People sign in here faster than people do; Keycloak 26.7.3 refuses that otherwise. */
    private static final Map<String, String> QUICK_SIGN_INS =
            Map.of("spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests", "true");

    private final Path target;
    private final Pair<KeycloakHome> homes;

    Servers(Inputs inputs) {
        target = inputs.target();
        homes = Pair.of(edition -> KeycloakHome.prepare(
                target.resolve("servers"),
                new KeycloakBuild(inputs.distribution(), inputs.jars(edition), BUILD_OPTIONS),
                "",
                line -> Benchmarks.say(line + " (" + edition + ")")));
    }

    Path home(Edition edition) {
        return homes.of(edition).folder();
    }

    KeycloakProcess start(Edition edition, Postgres.Database database) {
        Map<String, String> options = new HashMap<>(QUICK_SIGN_INS);
        options.putAll(database.options());
        Path folder = target.resolve("runs").resolve(database.name());
        return KeycloakProcess.start(
                homes.of(edition),
                new KeycloakRun(Ports.free(), Ports.free(), folder, options, Map.of(), "", List.of()));
    }
}
