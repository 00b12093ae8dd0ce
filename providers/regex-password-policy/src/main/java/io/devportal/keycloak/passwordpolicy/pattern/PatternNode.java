// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import java.util.List;

/** A part of a parsed regex. */
public sealed interface PatternNode {
    default List<PatternNode> children() {
        return List.of();
    }

    /** One character written out, also by an escape such as {@code \\x41}. */
    record Literal(int codePoint) implements PatternNode {}

    /** The dot; with the flag s it also stands for line breaks. */
    record AnyCharacter(boolean lineBreaks) implements PatternNode {}

    /** One character of a list, or none of it; the ranges say everything about it. */
    record CharacterSet(boolean negated, List<CharacterRange> ranges) implements PatternNode {
        public boolean contains(int codePoint) {
            return negated != ranges.stream().anyMatch(range -> range.from() <= codePoint && codePoint <= range.to());
        }
    }

    /** One character of a class that this parser does not look into: Unicode properties, intersections, {@code \\R}. */
    record UnknownSet(String source) implements PatternNode {}

    /** Reads no character: {@code ^}, {@code $}, {@code \\b}. */
    record Assertion(String source) implements PatternNode {}

    record BackReference(String group) implements PatternNode {}

    record Sequence(List<PatternNode> parts) implements PatternNode {
        @Override
        public List<PatternNode> children() {
            return parts;
        }
    }

    record Choice(List<PatternNode> alternatives) implements PatternNode {
        @Override
        public List<PatternNode> children() {
            return alternatives;
        }
    }

    /** Number 0: not captured. */
    record Group(GroupKind kind, int number, PatternNode body) implements PatternNode {
        @Override
        public List<PatternNode> children() {
            return List.of(body);
        }
    }

    record Repeat(PatternNode body, int minimum, int maximum, RepeatMode mode) implements PatternNode {
        public static final int UNLIMITED = Integer.MAX_VALUE;

        boolean isLimited() {
            return maximum != UNLIMITED;
        }

        @Override
        public List<PatternNode> children() {
            return List.of(body);
        }
    }
}
