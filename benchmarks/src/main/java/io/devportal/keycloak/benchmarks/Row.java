// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param promise what the pack promises, or empty for a figure that is only told
 * @param holds null where nothing is promised
 */
record Row(String figure, String stock, String pack, String comparison, String promise, Boolean holds) {

    /** Statements: whole numbers whose difference counts. */
    static Row statements(String figure, Pair<Series> taken, int atMostMore) {
        return statements(figure, taken.stock().median(), taken.pack().median(), atMostMore);
    }

    static Row statements(String figure, double stock, double pack, int atMostMore) {
        double more = pack - stock;
        return new Row(
                figure,
                number(stock),
                number(pack),
                (more < 0 ? "" : "+") + number(more),
                atMostMore == 0 ? "none more" : "at most +" + atMostMore,
                more <= atMostMore);
    }

    /**
     * Times: the median of both sides, and of the ratios of all turns, which suffers least from a busy machine.
     *
     * @param atMost 0 where nothing is promised
     */
    static Row ratio(String figure, String unit, Pair<Series> times, double atMost) {
        double ratio = times.pack().dividedBy(times.stock()).median();
        return new Row(
                figure,
                number(times.stock().median()) + " " + unit,
                number(times.pack().median()) + " " + unit,
                text(ratio < 0.1 ? "%.4fx" : "%.2fx", ratio),
                atMost == 0 ? "" : text("at most %.2fx", atMost),
                atMost == 0 ? null : ratio <= atMost);
    }

    /** The slowest but five of a hundred, on both sides. */
    static Row p95(String figure, String unit, Pair<Series> times, double atMost) {
        double stock = times.stock().percentile(95);
        double pack = times.pack().percentile(95);
        return new Row(
                figure,
                number(stock) + " " + unit,
                number(pack) + " " + unit,
                text(pack / stock < 0.1 ? "%.4fx" : "%.2fx", pack / stock),
                text("at most %.2fx", atMost),
                pack / stock <= atMost);
    }

    static String number(double value) {
        return value == Math.rint(value) ? text("%.0f", value) : text(value < 10 ? "%.2f" : "%.1f", value);
    }

    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    String markdown() {
        String verdict = holds == null ? "" : holds ? "holds" : "**broken**";
        return "| " + String.join(" | ", figure, stock, pack, comparison, promise, verdict) + " |";
    }
}
