// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Asks nodes in turn for a list and for a form, until it is stopped. */
public final class Heartbeat {
    private record Beat(int status, Duration took) {}

    private final Queue<Beat> beats = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Void> asking;
    private volatile boolean stopped;

    private Heartbeat(List<IntSupplier> questions) {
        asking = CompletableFuture.runAsync(() -> {
            while (!stopped) {
                questions.forEach(this::ask);
            }
        });
    }

    public static Heartbeat of(List<PortalRealm> nodes) {
        return new Heartbeat(nodes.stream().flatMap(Heartbeat::questions).toList());
    }

    private static Stream<IntSupplier> questions(PortalRealm node) {
        Api mara = node.as(People.ADMIN);
        return Stream.of(
                () -> mara.get("registration-requests?max=1").status(),
                () -> node.browser().get(node.signUpUrl()).status());
    }

    private void ask(IntSupplier question) {
        long start = System.nanoTime();
        int status = question.getAsInt();
        beats.add(new Beat(status, Duration.ofNanos(System.nanoTime() - start)));
    }

    /** Fails if a question found no answer at all. */
    public void stop() {
        stopped = true;
        asking.join();
    }

    public List<Integer> statuses() {
        return beats.stream().map(Beat::status).toList();
    }

    public Duration slowest() {
        return beats.stream().map(Beat::took).max(Duration::compareTo).orElseThrow();
    }
}
