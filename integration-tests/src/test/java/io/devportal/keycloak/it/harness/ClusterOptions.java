// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.testserver.server.Ports;
import java.util.Map;
import java.util.Random;

/** What makes a server a node that others may join: shared caches, on this machine only. */
final class ClusterOptions {
    /** JGroups 5 watches the other nodes through a second port, this much above the first. */
    private static final int WATCH_PORT_OFFSET = 50_000;

    private static final Random RANDOM = new Random();

    private ClusterOptions() {}

    static Map<String, String> ofNewNode() {
        return Map.of(
                "cache", "ispn",
                "cache-embedded-network-bind-address", "127.0.0.1",
                "cache-embedded-network-bind-port", String.valueOf(freePort()));
    }

    private static int freePort() {
        while (true) {
            int port = 10_000 + RANDOM.nextInt(5_000);
            if (!Ports.isTaken(port) && !Ports.isTaken(port + WATCH_PORT_OFFSET)) {
                return port;
            }
        }
    }
}
