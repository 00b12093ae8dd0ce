// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** All figures as Markdown, with the machine that they were taken on. */
record Table(List<Section> sections, String postgresVersion) {

    String markdown() {
        return "%d cores, %s, JDK %s, PostgreSQL %s%n%n"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                System.getProperty("java.version"),
                                postgresVersion)
                + sections.stream().map(Section::markdown).collect(Collectors.joining("\n"));
    }
}
