// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.Kind;
import io.devportal.keycloak.usermanagement.diagnosis.TimelineEntry.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of several sources, of which each is read only so far. */
class TimelineSourceTest {
    private static final List<Long> EVENTS =
            LongStream.iterate(900, at -> at > 0, at -> at - 3).boxed().toList();
    private static final List<Long> MAILS = List.of(700L, 600L, 600L, 100L, 5L);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100, 1000})
    void pagesTogetherAreEverythingOnceAndInOrder(int max) {
        List<TimelineEntry> all = new ArrayList<>();
        Position after = Position.START;
        for (int pages = 0; after != null; pages++) {
            assertThat(pages).isLessThan(2000);
            TimelineSource.Page page = page(after, max, false);
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(max);
            all.addAll(page.entries());
            after = page.next();
        }

        assertThat(all).hasSize(EVENTS.size() + MAILS.size()).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo(TimelineEntry.ORDER);
    }

    @Test // E-30
    void whatTheReaderMayNotSeeEndsNoList() {
        List<TimelineEntry> all = new ArrayList<>();
        Position after = Position.START;
        while (after != null) {
            TimelineSource.Page page = page(after, 2, true);
            all.addAll(page.entries());
            after = page.next();
        }

        assertThat(all).hasSize(MAILS.size());
    }

    private static TimelineSource.Page page(Position after, int max, boolean hidden) {
        int read = max + 3;
        return TimelineSource.page(
                List.of(source("event", EVENTS, after, read, hidden), source("mail", MAILS, after, read, false)),
                after,
                max);
    }

    private static TimelineSource source(String name, List<Long> moments, Position after, int read, boolean hidden) {
        List<TimelineEntry> rows = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            rows.add(TimelineEntry.of(moments.get(i), name + "-" + (1000 - i), Kind.MAIL));
        }
        List<TimelineEntry> newest =
                rows.stream().filter(row -> row.at() <= after.at()).limit(read).toList();
        return TimelineSource.of(newest, read, TimelineEntry::at, row -> hidden ? Stream.empty() : Stream.of(row));
    }
}
