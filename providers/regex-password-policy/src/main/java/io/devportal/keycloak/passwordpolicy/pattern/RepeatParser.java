// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;

/** Reads the quantifiers behind a part of a regex. */
final class RepeatParser {
    private final PatternReader reader;

    RepeatParser(PatternReader reader) {
        this.reader = reader;
    }

    /** The part itself if nothing repeats it; several quantifiers in a row repeat each other. */
    PatternNode around(PatternNode atom) {
        PatternNode node = atom;
        while (true) {
            if (reader.accept("*")) {
                node = new Repeat(node, 0, Repeat.UNLIMITED, mode());
            } else if (reader.accept("+")) {
                node = new Repeat(node, 1, Repeat.UNLIMITED, mode());
            } else if (reader.accept("?")) {
                node = new Repeat(node, 0, 1, mode());
            } else if (reader.accept("{")) {
                node = counted(node);
            } else {
                return node;
            }
        }
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
