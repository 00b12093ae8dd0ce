// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the imported and rejected rows of a file. */
final class ImportReport {

    /** What can become of a row. */
    enum Outcome {
        CREATED,
        /** The realm had it. */
        KEPT,
        /** Not taken: a sentence says why. */
        LEFT
    }

    /** @param why a sentence */
    record Left(MovedLine line, String why) {}

    private final Map<MovedKind, Map<Outcome, Integer>> counts = new EnumMap<>(MovedKind.class);
    private final List<Left> left = new ArrayList<>();

    void created(MovedKind kind) {
        count(kind, Outcome.CREATED);
    }

    void kept(MovedKind kind) {
        count(kind, Outcome.KEPT);
    }

    void left(MovedLine line, String why) {
        count(line.kind(), Outcome.LEFT);
        left.add(new Left(line, why));
    }

    private void count(MovedKind kind, Outcome outcome) {
        counts.computeIfAbsent(kind, key -> new EnumMap<>(Outcome.class)).merge(outcome, 1, Integer::sum);
    }

    /** Of the kinds that were in the file. */
    Map<MovedKind, Map<Outcome, Integer>> counts() {
        return counts;
    }

    List<Left> left() {
        return left;
    }
}
