// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The entries of one source, newest first.
 *
 * @param completeSince milliseconds since the epoch: what happened at this moment or earlier may be missing, because only so
 *     much was read; the smallest number when all was read
 */
record TimelineSource(List<TimelineEntry> entries, long completeSince) {

    /** @param rows as read, at most {@code max}; some may make no entry */
    static <T> TimelineSource of(
            List<T> rows, int max, Function<T, Long> at, Function<T, Stream<TimelineEntry>> entry) {
        long since = rows.size() < max ? Long.MIN_VALUE : at.apply(rows.get(rows.size() - 1));
        return new TimelineSource(rows.stream().flatMap(entry).toList(), since);
    }

    static TimelineSource all(List<TimelineEntry> entries) {
        return new TimelineSource(entries, Long.MIN_VALUE);
    }

    /** The same, of which nothing before this moment was read. */
    TimelineSource readSince(long moment) {
        return new TimelineSource(entries, Math.max(completeSince, moment));
    }

    /**
     * One page of several sources.
     *
     * @param next where the next page begins, or null after the last
     */
    record Page(List<TimelineEntry> entries, TimelineEntry.Position next) {}

    static Page page(List<TimelineSource> sources, TimelineEntry.Position after, int max) {
        long since =
                sources.stream().mapToLong(TimelineSource::completeSince).max().orElse(Long.MIN_VALUE);
        List<TimelineEntry> known = new ArrayList<>(sources.stream()
                .flatMap(source -> source.entries().stream())
                .filter(entry -> after.isBefore(entry) && entry.at() > since)
                .sorted(TimelineEntry.ORDER)
                .toList());
        if (known.size() > max) {
            List<TimelineEntry> page = known.subList(0, max);
            return new Page(List.copyOf(page), page.get(max - 1).position());
        }
        return new Page(known, since == Long.MIN_VALUE ? null : TimelineEntry.Position.from(since));
    }
}
