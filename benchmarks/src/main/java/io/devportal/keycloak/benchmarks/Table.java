// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** All figures as Markdown, with the machine that they were taken on. */
record Table(List<Row> rows, String postgresVersion) {

    String markdown() {
        return machine()
                + "\n\n| Figure | Keycloak | with the pack | Comparison | Promise | Verdict |\n|---|---|---|---|---|---|\n"
                + rows.stream().map(Row::markdown).collect(Collectors.joining("\n"))
                + "\n";
    }

    private String machine() {
        return "%d cores, JDK %s, PostgreSQL %s, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        postgresVersion,
                        System.getProperty("os.name"));
    }
}
