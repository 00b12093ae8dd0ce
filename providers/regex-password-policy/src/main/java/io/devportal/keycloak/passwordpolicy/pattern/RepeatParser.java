// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;

/** Parses the quantifier after a part of a regex. */
final class RepeatParser {
    private final PatternReader reader;

    RepeatParser(PatternReader reader) {
        this.reader = reader;
    }

    /** The part itself if nothing repeats it. A second quantifier in a row repeats nothing: the parser refuses it. */
    PatternNode around(PatternNode atom) {
        if (reader.accept("*")) {
            return new Repeat(atom, 0, Repeat.UNLIMITED, mode());
        }
        if (reader.accept("+")) {
            return new Repeat(atom, 1, Repeat.UNLIMITED, mode());
        }
        if (reader.accept("?")) {
            return new Repeat(atom, 0, 1, mode());
        }
        return reader.accept("{") ? counted(atom) : atom;
    }

    private PatternNode counted(PatternNode node) {
        int minimum = reader.count();
        int maximum = minimum;
        if (reader.accept(",")) {
            maximum = reader.isAtDigit() ? reader.count() : Repeat.UNLIMITED;
        }
        if (!reader.accept("}")) {
            throw new RefusedPattern("A quantifier in braces has no end.");
        }
        return new Repeat(node, minimum, maximum, mode());
    }

    private RepeatMode mode() {
        if (reader.accept("+")) {
            return RepeatMode.POSSESSIVE;
        }
        return reader.accept("?") ? RepeatMode.LAZY : RepeatMode.GREEDY;
    }
}
