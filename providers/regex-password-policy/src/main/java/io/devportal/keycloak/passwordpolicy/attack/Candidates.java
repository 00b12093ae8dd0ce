// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.AnyCharacter;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.CharacterSet;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Literal;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;
import io.devportal.keycloak.passwordpolicy.pattern.RepeatMode;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Passwords that rules probably accept; at least one of them should pass. */
final class Candidates {
    /** One of each kind comes soon, and nothing three times in a row. */
    private static final String MIXED = "aB3$eF5-kL7!xY9_ oP2#";

    private static final List<String> PLAIN = List.of("abcdefgh", "ABCDEFGH", "12345678", "aé", "a");
    private static final List<Integer> LENGTHS = List.of(8, 12, 16, 24, 40, 6, 4, 10, 14, 20, 32, 64, 100);
    private static final int TURNS = 7;
    private static final PatternNode ANYTHING =
            new Repeat(new AnyCharacter(true), 0, Repeat.UNLIMITED, RepeatMode.GREEDY);

    private final PasswordRules rules;
    private final LengthBounds bounds;

    Candidates(PasswordRules rules, LengthBounds bounds) {
        this.rules = rules;
        this.bounds = bounds;
    }

    /** Likely ones first. */
    Stream<String> all() {
        List<PatternNode> roots = new ArrayList<>(rules.rules().stream()
                .map(rule -> rule.pattern().parsed().root())
                .toList());
        roots.add(ANYTHING);
        return Stream.concat(
                        Stream.of(named(MIXED), named(MIXED + characters())),
                        PLAIN.stream().map(Candidates::named))
                .flatMap(characters -> lengths().flatMap(length -> Stream.iterate(
                                0, turn -> turn < TURNS, turn -> turn + 1)
                        .flatMap(turn -> roots.stream().map(root -> new Candidate(characters, turn, length).of(root)))))
                .filter(bounds::include);
    }

    private Stream<Integer> lengths() {
        return Stream.concat(
                LENGTHS.stream().filter(length -> length >= bounds.shortest()), Stream.of(bounds.shortest()));
    }

    private static List<Integer> named(String characters) {
        return characters.codePoints().boxed().toList();
    }

    /** What the rules name themselves. */
    private String characters() {
        Set<Integer> named = new LinkedHashSet<>();
        rules.rules().stream()
                .map(Rule::pattern)
                .forEach(pattern -> add(pattern.parsed().root(), named));
        StringBuilder text = new StringBuilder();
        named.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static void add(PatternNode node, Set<Integer> named) {
        if (node instanceof CharacterSet set && !set.negated()) {
            set.ranges().forEach(range -> named.addAll(List.of(range.from(), range.to())));
        } else if (node instanceof Literal literal) {
            named.add(literal.codePoint());
        }
        node.children().forEach(child -> add(child, named));
    }
}
