// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.function.ToDoubleFunction;

/**
 * Takes the same measurement on both sides in turns, so that a busy minute of the machine falls on both.
 *
 * @param inARow how often a side is measured in one turn: what takes a few milliseconds is measured at work, not as the first
 *     thing after a pause
 */
record Turns(int rounds, int inARow) {
    Turns(int rounds) {
        this(rounds, 1);
    }

    Pair<Series> take(ToDoubleFunction<Edition> measurement) {
        Pair<Series> taken = Pair.of(edition -> new Series());
        for (int round = 0; round < rounds; round++) {
            // each side goes first as often as the other
            Edition first = round % 2 == 0 ? Edition.STOCK : Edition.PACK;
            Edition second = round % 2 == 0 ? Edition.PACK : Edition.STOCK;
            measure(measurement, first, taken);
            measure(measurement, second, taken);
        }
        return taken;
    }

    private void measure(ToDoubleFunction<Edition> measurement, Edition edition, Pair<Series> taken) {
        for (int time = 0; time < inARow; time++) {
            taken.of(edition).add(measurement.applyAsDouble(edition));
        }
    }
}
