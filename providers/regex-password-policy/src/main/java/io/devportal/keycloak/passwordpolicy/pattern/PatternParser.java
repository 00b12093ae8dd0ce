// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.AnyCharacter;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Assertion;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.BackReference;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Choice;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Group;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Literal;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Parses the structure of a regex that Java has already compiled. */
final class PatternParser {
    private static final int MAXIMUM_DEPTH = 50;

    private final PatternReader reader;
    private final Escapes escapes;
    private final GroupStart groupStart;
    private final RepeatParser repeats;
    private int depth;

    private PatternParser(String source) {
        reader = new PatternReader(source);
        escapes = new Escapes(reader);
        groupStart = new GroupStart(reader);
        repeats = new RepeatParser(reader);
    }

    static ParsedPattern parse(String source) {
        PatternParser parser = new PatternParser(source);
        PatternNode root = parser.choice();
        if (parser.reader.hasMore()) {
            throw new RefusedPattern("There is a ) without its (.");
        }
        return new ParsedPattern(root, parser.groupStart.hasFlags());
    }

    private PatternNode choice() {
        List<PatternNode> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence());
        } while (reader.accept("|"));
        return alternatives.size() == 1 ? alternatives.get(0) : new Choice(List.copyOf(alternatives));
    }

    private PatternNode sequence() {
        List<PatternNode> parts = new ArrayList<>();
        while (reader.hasMore() && !reader.isAt("|") && !reader.isAt(")")) {
            parts.add(repeats.around(atom()));
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    private PatternNode atom() {
        if (reader.accept("(")) {
            return group();
        }
        if (reader.accept("[")) {
            return new BracketParser(reader).parse();
        }
        if (reader.accept(".")) {
            return new AnyCharacter(groupStart.dotMatchesLineBreaks());
        }
        if (reader.isAt("^") || reader.isAt("$")) {
            return new Assertion(Character.toString(reader.next()));
        }
        if (reader.isAt("{")) {
            // the engine repeats nothing then, instead of refusing it as its manual says
            throw new RefusedPattern("A { stands where there is nothing to repeat: write \\{ for the character.");
        }
        return reader.accept("\\") ? escape() : new Literal(reader.next());
    }

    private PatternNode group() {
        if (++depth > MAXIMUM_DEPTH) {
            throw new RefusedPattern("Groups are nested deeper than " + MAXIMUM_DEPTH + " levels.");
        }
        boolean outerDot = groupStart.dotMatchesLineBreaks();
        PatternNode node = new Sequence(List.of());
        GroupKind kind = groupStart.read();
        if (kind != null) {
            int number = kind == GroupKind.CAPTURING ? groupStart.capture() : 0;
            node = new Group(kind, number, choice());
            if (!reader.accept(")")) {
                throw new RefusedPattern("There is a ( without its ).");
            }
            groupStart.dotMatchesLineBreaks(outerDot);
        }
        depth--;
        return node;
    }

    private PatternNode escape() {
        if (reader.isAtDigit() && !reader.isAt("0")) {
            return new BackReference(Integer.toString(groupStart.referenced()));
        }
        if (reader.accept("k<")) {
            return new BackReference(reader.until('>'));
        }
        if (reader.accept("b{")) {
            return new Assertion("b{" + reader.until('}') + "}");
        }
        return "bBAGZz".indexOf(reader.peek()) >= 0
                ? new Assertion("\\" + Character.toString(reader.next()))
                : escapes.character();
    }
}
