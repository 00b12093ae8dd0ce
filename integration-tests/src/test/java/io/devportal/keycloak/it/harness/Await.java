// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Looks again and again until something is there or the time is up. */
public final class Await {
    public static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /** Fails with the sentence "WHAT did not happen within …". */
    public static void until(String what, BooleanSupplier condition) {
        value(what, DEADLINE, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    public static <T> T value(String what, Duration deadline, Supplier<Optional<T>> supplier) {
        return poll(deadline, supplier)
                .orElseThrow(() -> new AssertionError(what + " did not happen within " + deadline.toSeconds() + " s"));
    }

    /** Empty when the time is up. */
    static <T> Optional<T> poll(Duration deadline, Supplier<Optional<T>> supplier) {
        long end = System.nanoTime() + deadline.toNanos();
        Optional<T> value = supplier.get();
        while (value.isEmpty() && System.nanoTime() < end) {
            pause();
            value = supplier.get();
        }
        return value;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
