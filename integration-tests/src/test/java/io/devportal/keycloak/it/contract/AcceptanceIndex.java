// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/reference/acceptance.md}: what a release promises, and the tests that prove it. */
final class AcceptanceIndex {
    private static final Path FILE = Path.of("../docs/reference/acceptance.md");
    private static final String AHEAD = "## Quoted ahead of their release";

    /** @param tests as {@code Class.method} */
    record Row(String id, List<String> tests) {}

    private final String promised;
    private final String ahead;

    AcceptanceIndex() {
        try {
            String[] parts = Files.readString(FILE).split(AHEAD, 2);
            promised = parts[0];
            ahead = parts[1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return cells(promised).map(cells -> new Row(cells[1], tests(cells[3]))).toList();
    }

    Set<String> idsAheadOfTheirRelease() {
        return cells(ahead).map(cells -> cells[1]).collect(Collectors.toSet());
    }

    private static Stream<String[]> cells(String text) {
        return text.lines()
                .filter(line -> line.matches("\\| [GTLB]\\d+ \\|.*"))
                .map(line -> line.split("\\s*\\|\\s*", -1));
    }

    private static List<String> tests(String cell) {
        return Stream.of(cell.split("[,\\s]+")).filter(test -> !test.isEmpty()).toList();
    }
}
