// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Options of {@code kc.sh start} that let a test wait for less, wherever its server runs. */
final class QuickOptions {
    /**
     * A hash of Keycloak's own strength costs 0.1 s of CPU on a JVM that is tuned for a quick start, and each realm and each
     * sign-in of a test needs some. KiB, turns.
     */
    static final Map<String, String> HASHES =
            Map.of("spi-password-hashing--argon2--memory", "64", "spi-password-hashing--argon2--iterations", "1");

    /**
     * Keycloak 26.7.3 answers "Invalid user credentials" to somebody whose last sign-in is still being closed, which
     * happens after its answer: tests are fast enough to meet that, people are not.
     */
    private static final Map<String, String> SIGN_INS =
            Map.of("spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests", "true");

    private static final String PORTAL = "spi-realm-restapi-extension--portal--";
    /** What waits for a timer waits a second. */
    private static final Map<String, String> TIMERS = Map.of(
            PORTAL + "outbox-interval", "1", PORTAL + "outbox-first-retry", "1", PORTAL + "housekeeping-interval", "1");
    /** On H2 alone: on PostgreSQL there are tests that read the plans of all statements. */
    private static final Map<String, String> METRICS = Map.of(PORTAL + "metrics-interval", "1");

    private QuickOptions() {}

    static Map<String, String> on(Database database) {
        Map<String, String> options = new HashMap<>(SIGN_INS);
        options.putAll(HASHES);
        options.putAll(TIMERS);
        options.putAll(database == Database.H2 ? METRICS : Map.of());
        return options;
    }

    /** The variable of the environment by which Keycloak reads this option. */
    static String variable(String option) {
        return "KC_" + option.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
