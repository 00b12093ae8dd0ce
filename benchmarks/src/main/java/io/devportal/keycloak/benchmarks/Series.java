// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What one measurement gave, time after time. */
final class Series {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    int size() {
        return values.size();
    }

    double least() {
        return percentile(0);
    }

    double median() {
        return percentile(50);
    }

    /** The value below which so many of a hundred lie; between two values, the middle of both for the median. */
    double percentile(int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        double position = percent / 100.0 * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(position));
        double above = sorted.get((int) Math.ceil(position));
        return below + (above - below) * (position - Math.floor(position));
    }

    /**
     * How often somebody who sees one value of these or of the others, and draws a line at the best place, is right about whose
     * it is: 0.5 for who knows nothing, 1 for who knows it.
     */
    double toldApartFrom(Series other) {
        double best = 0.5;
        for (double line : values) {
            double belowHere = values.stream().filter(value -> value <= line).count() / (double) values.size();
            double belowThere =
                    other.values.stream().filter(value -> value <= line).count() / (double) other.values.size();
            best = Math.max(best, 0.5 + Math.abs(belowHere - belowThere) / 2);
        }
        return best;
    }

    /** The ratio of each value to the one of the same turn over there. */
    Series dividedBy(Series other) {
        Series ratios = new Series();
        for (int turn = 0; turn < values.size(); turn++) {
            ratios.add(values.get(turn) / other.values.get(turn));
        }
        return ratios;
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
