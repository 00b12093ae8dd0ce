// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import io.devportal.keycloak.it.harness.KeycloakServer;
import java.util.List;
import java.util.OptionalDouble;

/** The pack's series on the server's {@code /metrics}. */
final class Series {
    private final KeycloakServer server;

    Series(KeycloakServer server) {
        this.server = server;
    }

    /** @param labels in the order of their names, as the server prints them, for example {@code realm="portal"} */
    OptionalDouble value(String name, String labels) {
        String start = name + "{" + labels + "} ";
        return lines().stream()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(start.length())))
                .findFirst();
    }

    boolean is(double expected, String name, String labels) {
        OptionalDouble value = value(name, labels);
        return value.isPresent() && value.getAsDouble() == expected;
    }

    /** Without the comma that the text format leaves behind the last label. */
    List<String> lines() {
        return server.metrics()
                .lines()
                .filter(line -> line.startsWith("portal_"))
                .map(line -> line.replace(",}", "}"))
                .toList();
    }
}
