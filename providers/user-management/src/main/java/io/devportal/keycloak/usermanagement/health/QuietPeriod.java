// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.background.Background;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Waits for a pause in the changes of one kind in one realm, so that a script that changes 500 clients causes one
 * check.
 */
final class QuietPeriod {
    private static final Logger LOG = Logger.getLogger(QuietPeriod.class);
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    record Change(String realmId, ResourceType what) {}

    /** Moments of {@link System#nanoTime()}. */
    private record Span(long first, long latest) {}

    private final KeycloakSessionFactory factory;
    private final Consumer<Change> whenQuiet;
    private final Map<Change, Span> waiting = new ConcurrentHashMap<>();

    QuietPeriod(KeycloakSessionFactory factory, Consumer<Change> whenQuiet) {
        this.factory = factory;
        this.whenQuiet = whenQuiet;
    }

    /** Never throws. */
    void add(Change change) {
        long now = System.nanoTime();
        if (waiting.putIfAbsent(change, new Span(now, now)) == null) {
            wait(change, PAUSE);
        } else {
            waiting.computeIfPresent(change, (same, span) -> new Span(span.first, now));
        }
    }

    private void wait(Change change, long nanos) {
        if (!new Background(factory, "portal-health").runLater(Duration.ofNanos(nanos), () -> look(change))) {
            waiting.remove(change);
        }
    }

    private void look(Change change) {
        Span span = waiting.get(change);
        long now = System.nanoTime();
        long rest = PAUSE - (now - span.latest);
        if (rest > 0 && now - span.first < LONGEST) {
            wait(change, rest);
        } else {
            // first: a change that comes while we look is looked at again
            waiting.remove(change);
            whenQuiet.accept(change);
        }
    }
}
