// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.function.ToDoubleFunction;

/** Takes the same measurement on both sides in turns, so that a busy minute of the machine falls on both. */
record Turns(int rounds) {

    Pair<Series> take(ToDoubleFunction<Edition> measurement) {
        Pair<Series> taken = Pair.of(edition -> new Series());
        for (int round = 0; round < rounds; round++) {
            // each side goes first as often as the other
            Edition first = round % 2 == 0 ? Edition.STOCK : Edition.PACK;
            Edition second = round % 2 == 0 ? Edition.PACK : Edition.STOCK;
            taken.of(first).add(measurement.applyAsDouble(first));
            taken.of(second).add(measurement.applyAsDouble(second));
        }
        return taken;
    }
}
