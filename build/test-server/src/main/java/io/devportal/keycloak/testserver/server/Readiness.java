// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.testserver.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Waits until the server is ready, by asking the management port: the log says "started" seconds before the realms
 * respond.
 */
final class Readiness {
    private static final Duration DEADLINE = Duration.ofMinutes(4);
    private static final int LAST_LINES = 40;

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpRequest request;

    Readiness(int managementPort) {
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    void await(Process keycloak, Supplier<String> log) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        try {
            while (!isReady()) {
                if (keycloak.waitFor(250, TimeUnit.MILLISECONDS)) {
                    throw new Trouble("Keycloak stopped while it was starting. Its last words:\n" + tail(log.get()));
                }
                if (System.nanoTime() > end) {
                    keycloak.destroy();
                    throw new Trouble("Keycloak was not ready after " + DEADLINE.toMinutes()
                            + " minutes. Its last words:\n" + tail(log.get()));
                }
            }
        } catch (InterruptedException e) {
            keycloak.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak was starting", e);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String tail(String log) {
        String[] lines = log.split("\n");
        int from = Math.max(0, lines.length - LAST_LINES);
        return String.join("\n", java.util.Arrays.asList(lines).subList(from, lines.length));
    }
}
