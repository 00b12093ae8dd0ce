// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of the table.
 *
 * @param left heading of what the figures are compared with
 * @param right heading of what is measured
 */
record Section(String left, String right, List<Row> rows) {

    static Section ofEditions(List<Row> rows) {
        return new Section("Keycloak", "with the pack", rows);
    }

    String markdown() {
        return "| Figure | " + left + " | " + right + " | Comparison | Promise | Verdict |\n|---|---|---|---|---|---|\n"
                + rows.stream().map(Row::markdown).collect(Collectors.joining("\n"))
                + "\n";
    }
}
