// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import io.devportal.keycloak.it.clock.ClockProviderFactory;
import io.devportal.keycloak.testserver.http.ApiClient;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The clock of the PostgreSQL server, node A: a test moves it, and it goes right again after the test. What was told to
 * happen at a time of day follows it; timers and network timeouts do not.
 */
public final class Clock implements AutoCloseable {
    /** The housekeeping runs every ten minutes by this clock. */
    private static final Duration HOUSEKEEPING = Duration.ofMinutes(11);

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final KeycloakServer server;
    private final PortalRealm realm;
    private Duration ahead = Duration.ZERO;

    Clock(KeycloakServer server, PortalRealm realm) {
        this.server = server;
        this.realm = realm;
    }

    /** Moves it by this much, also backwards, and has {@link PortalRealm#as} and the admin sign in again. */
    public void advance(Duration by) {
        set(ahead.plus(by));
    }

    /**
     * Moves it on until something is there. The housekeeping may have run a moment ago, for another test that stood at the
     * same time, or before what this test waits for was written.
     */
    public <T> T advanceUntil(String what, Supplier<Optional<T>> supplier) {
        return Await.value(what, Await.DEADLINE, () -> {
            advance(HOUSEKEEPING);
            return Await.poll(LOOK, supplier);
        });
    }

    /** The right time again, and sign-ins of that time. */
    public void reset() {
        set(Duration.ZERO);
    }

    private void set(Duration duration) {
        ahead = duration;
        ApiClient.anonymous()
                .send(
                        "POST",
                        server.baseUrl() + "/realms/master/" + ClockProviderFactory.ID + "/" + ahead.toSeconds(),
                        null)
                .expect(204);
        realm.renewTokens();
    }

    @Override
    public void close() {
        if (!ahead.isZero()) {
            reset();
        }
    }
}
