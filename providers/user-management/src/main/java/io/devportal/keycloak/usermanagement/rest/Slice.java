// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import java.util.List;
import java.util.function.Function;

/**
 * The rows of one page, and whether there are more: a store reads one row more than requested.
 *
 * @param rows at most as many as were asked for
 */
public record Slice<T>(List<T> rows, boolean hasMore) {

    /** @param read at most one more than {@code max} */
    public static <T> Slice<T> of(List<T> read, int max) {
        return new Slice<>(List.copyOf(read.subList(0, Math.min(max, read.size()))), read.size() > max);
    }

    public <R> Slice<R> map(Function<List<T>, List<R>> change) {
        return new Slice<>(change.apply(rows), hasMore);
    }

    /**
     * For the answer: where the next page begins, or null after the last.
     *
     * @param position the values that the list is ordered by
     */
    public String next(Cursor cursor, Function<T, List<String>> position) {
        return hasMore ? cursor.after(position.apply(rows.get(rows.size() - 1))) : null;
    }
}
