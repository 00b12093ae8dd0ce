// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of promises and the tests name each other. */
final class AcceptanceIndexTest {
    private static final AcceptanceIndex INDEX = new AcceptanceIndex();
    private static final List<TestSource> SOURCES = TestSource.all();

    static List<AcceptanceIndex.Row> rows() {
        return INDEX.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsProvedByTestsThatQuoteIt(AcceptanceIndex.Row row) {
        Map<String, TestSource> byName = SOURCES.stream()
                .collect(Collectors.toMap(TestSource::className, Function.identity(), (one, other) -> one));

        assertThat(row.tests()).isNotEmpty().allSatisfy(test -> {
            String[] parts = test.split("\\.");
            assertThat(byName).containsKey(parts[0]);
            assertThat(byName.get(parts[0]).hasTest(parts[1]))
                    .as("%s exists", test)
                    .isTrue();
            assertThat(byName.get(parts[0]).quotes(row.id(), parts[1]))
                    .as("%s quotes %s", test, row.id())
                    .isTrue();
        });
    }

    @Test
    void noRowStandsTwice() {
        assertThat(rows())
                .extracting(AcceptanceIndex.Row::id)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(INDEX.idsAheadOfTheirRelease());
    }

    @Test
    void everyQuotedRowIsInTheTableOrAnnounced() {
        Set<String> known = Stream.concat(
                        rows().stream().map(AcceptanceIndex.Row::id), INDEX.idsAheadOfTheirRelease().stream())
                .collect(Collectors.toSet());

        Set<String> quoted = SOURCES.stream()
                .flatMap(source -> source.quotedIds().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).containsAll(quoted);
    }

    @Test
    void whatIsAnnouncedIsQuoted() {
        assertThat(SOURCES).flatExtracting(TestSource::quotedIds).containsAll(INDEX.idsAheadOfTheirRelease());
    }
}
