// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/reference/accessibility.md} says of each criterion how it is tested, and names only tests that there are. */
final class AccessibilityPageTest {
    private static final Path PAGE = Path.of("../docs/reference/accessibility.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+(?:\\.\\d+\\.\\d+)?) [^|]+\\|([^|]*)\\|([^|]*)\\|([^|]*)\\|$");
    private static final Pattern TEST = Pattern.compile("(\\w+(?:IT|Test))\\.(\\w+)");
    /** HTML meets it whatever a page does. */
    private static final String PARSING = "4.1.1";

    /** Levels A and AA of WCAG 2.2, and what EN 301 549 still has besides. */
    private static final String CRITERIA =
            """
            1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
            2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
            3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.1 4.1.2 4.1.3""";

    private static final Map<String, TestSource> SOURCES = TestSource.all().stream()
            .collect(Collectors.toMap(TestSource::className, Function.identity(), (one, other) -> one));

    /** @param tests how it is tested, @param remarks what the tests do not tell */
    record Criterion(String number, String tests, String result, String remarks) {}

    static List<Criterion> criteria() {
        try {
            return ROW.matcher(Files.readString(PAGE))
                    .results()
                    .map(AccessibilityPageTest::criterion)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Criterion criterion(MatchResult row) {
        return new Criterion(
                row.group(1),
                row.group(2).strip(),
                row.group(3).strip(),
                row.group(4).strip());
    }

    @ParameterizedTest // B20
    @MethodSource("criteria")
    void whatIsSupportedIsTested(Criterion criterion) {
        List<MatchResult> tests = TEST.matcher(criterion.tests()).results().toList();

        assertThat(tests).allSatisfy(test -> {
            assertThat(SOURCES).containsKey(test.group(1));
            assertThat(SOURCES.get(test.group(1)).hasTest(test.group(2)))
                    .as(test.group())
                    .isTrue();
        });
        switch (criterion.result()) {
            case "Supports" ->
                assertThat(tests.isEmpty()).isEqualTo(criterion.number().equals(PARSING));
            case "Not evaluated" -> assertThat(criterion.tests()).isNotEmpty();
            case "Not applicable" -> assertThat(criterion.tests()).isEmpty();
            default -> assertThat(criterion.number()).as("has a result").isEqualTo("9");
        }
    }

    @Test // B20
    void everyCriterionIsThere() {
        assertThat(criteria())
                .extracting(Criterion::number)
                .doesNotHaveDuplicates()
                .contains(CRITERIA.split("\\s+"))
                .hasSize(CRITERIA.split("\\s+").length + 10);
    }
}
