// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No known attack or fault is left open: a test names it, or {@code docs/reference/security.md} says what an admin has to know. */
final class SecurityIndexTest {
    /** By section, and without it, so that this list does not pass for a test of its cases. */
    private static final Map<String, String> PROMISED = Map.ofEntries(
            Map.entry("A", "01 02 03 04 05 06 07 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 26 27 28 29 30"),
            Map.entry("B", "01 03 05 06 07 08 10"),
            Map.entry("C", "01 02 03 04 05 06 07 09 10 11 12 13 14 16 17 18 20 21 22 23 24 25"),
            Map.entry("D", "01 02 03 05 07 08 09 10"),
            Map.entry("E", "04 07 09 10 11 15 16 17 18 19 20 21 22 23 24 26 27 28 29 30 32"),
            Map.entry("F", "01 02 03 04 05 06 07"),
            Map.entry("G", "01 02 03 05 06 07 08"),
            Map.entry("H", "01 02 03 04 05 06 08 10 11 12"),
            Map.entry("I", "01 02 03 06 07 08 09 10"),
            Map.entry("J", "01 02 03 04 05 06 07 09"),
            Map.entry("K", "01 02 03 04 05 06 07 08 09"),
            Map.entry("R", "01 02 03 04 05 06 07 08 09 10 11 12 13 16 19 20 21 22 26 27 28 29 30 31 32"));

    private final List<String> closedByWords = new SecurityIndex().closedByWords();

    @Test
    void everyPromisedCaseIsTestedOrClosedByWords() {
        Set<String> tested = TestSource.all().stream()
                .flatMap(source -> source.namedCases().stream())
                .collect(Collectors.toSet());

        assertThat(promised()).isNotEmpty().allSatisfy(id -> assertThat(
                        tested.contains(id) || closedByWords.contains(id))
                .as("%s is tested or has a paragraph", id)
                .isTrue());
    }

    private static List<String> promised() {
        return PROMISED.entrySet().stream()
                .flatMap(section ->
                        Stream.of(section.getValue().split(" ")).map(number -> section.getKey() + "-" + number))
                .sorted()
                .toList();
    }

    @Test
    void noCaseHasTwoParagraphs() {
        assertThat(closedByWords).isNotEmpty().doesNotHaveDuplicates();
    }
}
