// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of a check.
 *
 * @param name stable key of the check
 * @param sentences with the way out; none when all is well
 */
public record Finding(String name, Level level, List<Sentence> sentences) {

    public enum Level {
        OK,
        WARNING,
        PROBLEM
    }

    static Finding ok(String name) {
        return new Finding(name, Level.OK, List.of());
    }

    static Finding warning(String name, Sentence... sentences) {
        return new Finding(name, Level.WARNING, List.of(sentences));
    }

    static Finding problem(String name, Sentence... sentences) {
        return new Finding(name, Level.PROBLEM, List.of(sentences));
    }

    /** @param items of a list that the sentence begins, each without a full stop */
    static Finding listing(String name, Level level, Sentence begin, List<Sentence> items, Sentence... end) {
        List<Sentence> all = new ArrayList<>(List.of(begin));
        for (Sentence item : items) {
            boolean isLast = all.size() == items.size();
            all.add(new Sentence(item.code(), item.english() + (isLast ? "." : ";"), item.params()));
        }
        all.addAll(List.of(end));
        return new Finding(name, level, all);
    }

    /** In English; empty when all is well. */
    String message() {
        return sentences.stream().map(Sentence::english).collect(Collectors.joining(" "));
    }
}
