// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.function.DoubleFunction;

/** The highest of some rates that a server holds: nothing fails, and of each step 99 of 100 take at most a second. */
final class HeldRate {
    static final double LIMIT_MILLIS = 1000;
    private static final double[] RATES = {0.5, 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32};

    private HeldRate() {}

    static double find(DoubleFunction<LoadResult> run) {
        double held = 0;
        for (double rate : RATES) {
            if (!run.apply(rate).keepsWithin(LIMIT_MILLIS)) {
                break;
            }
            held = rate;
        }
        if (held == 0) {
            throw new IllegalStateException(
                    "It does not even hold a journey in two seconds: take it on a quiet machine");
        }
        return held;
    }
}
