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
