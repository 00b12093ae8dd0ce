// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.CharacterSet;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Literal;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.UnknownSet;
import java.util.ArrayList;
import java.util.List;

/** Parses a character class in brackets. What regex engines interpret differently is refused. */
final class BracketParser {
    private final PatternReader reader;
    private final Escapes escapes;
    private final List<CharacterRange> ranges = new ArrayList<>();
    private int unknown;

    BracketParser(PatternReader reader) {
        this.reader = reader;
        this.escapes = new Escapes(reader);
    }

    /** The opening bracket has been read. */
    PatternNode parse() {
        boolean negated = reader.accept("^");
        if (reader.isAt("]")) {
            throw new RefusedPattern("A bracket that begins with ] is ambiguous: write \\].");
        }
        while (!reader.accept("]")) {
            item();
        }
        // the number of members stays visible: each costs time per character
        return unknown > 0
                ? new UnknownSet("[" + "?".repeat(unknown + ranges.size()) + "]")
                : new CharacterSet(negated, List.copyOf(ranges));
    }

    private void item() {
        if (reader.accept("[")) {
            BracketParser inner = new BracketParser(reader);
            inner.parse();
            unknown += 1 + inner.unknown + inner.ranges.size();
        } else if (reader.accept("&&")) {
            unknown++;
        } else {
            member();
        }
    }

    private void member() {
        PatternNode first = one();
        if (!(first instanceof Literal from)) {
            include(first);
        } else if (reader.isAt("-") && !reader.isAt("-]") && !reader.isAt("-[") && !reader.isAt("-&&")) {
            reader.accept("-");
            PatternNode last = one();
            if (last instanceof Literal to) {
                ranges.add(new CharacterRange(from.codePoint(), to.codePoint()));
            } else {
                unknown++;
            }
        } else {
            ranges.add(CharacterRange.of(from.codePoint()));
        }
    }

    private PatternNode one() {
        return reader.accept("\\") ? escapes.character() : new Literal(reader.next());
    }

    private void include(PatternNode set) {
        if (set instanceof CharacterSet known && !known.negated()) {
            ranges.addAll(known.ranges());
        } else {
            unknown++;
        }
    }
}
