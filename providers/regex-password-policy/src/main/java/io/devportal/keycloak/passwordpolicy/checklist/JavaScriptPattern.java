// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import io.devportal.keycloak.passwordpolicy.pattern.CharacterRange;
import io.devportal.keycloak.passwordpolicy.pattern.GroupKind;
import io.devportal.keycloak.passwordpolicy.pattern.ParsedPattern;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.AnyCharacter;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Assertion;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.BackReference;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.CharacterSet;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Choice;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Group;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Literal;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Sequence;
import io.devportal.keycloak.passwordpolicy.pattern.RepeatMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Translates a regex to JavaScript (flag u) with exactly the same results, or not at all: what the two languages
 * interpret differently is left to the server. It is generated from the parsed regex, so escapes of one language
 * never reach the other.
 */
final class JavaScriptPattern {
    static final String FLAGS = "u";

    private final StringBuilder script = new StringBuilder();
    private Set<String> captured = new HashSet<>();

    private JavaScriptPattern() {}

    static Optional<String> of(ParsedPattern pattern) {
        JavaScriptPattern script = new JavaScriptPattern();
        return !pattern.hasFlags() && script.write(pattern.root(), true)
                ? Optional.of("^(?:" + script.script + ")$")
                : Optional.empty();
    }

    /** @param last whether nothing follows: there {@code $} can only mean the end, elsewhere also a line break before it */
    private boolean write(PatternNode node, boolean last) {
        if (node instanceof Literal literal) {
            return character(literal.codePoint());
        }
        if (node instanceof AnyCharacter any) {
            script.append(any.lineBreaks() ? "[^]" : "[^\\n\\r\\u0085\\u2028\\u2029]");
            return true;
        }
        if (node instanceof CharacterSet set) {
            return set(set);
        }
        if (node instanceof Sequence sequence) {
            return sequence(sequence, last);
        }
        if (node instanceof Choice choice) {
            return choice(choice, last);
        }
        if (node instanceof Group group) {
            return group(group, last);
        }
        if (node instanceof Repeat repeat) {
            return repeat(repeat);
        }
        if (node instanceof BackReference reference) {
            script.append("(?:\\").append(reference.group()).append(')');
            // JavaScript matches a group that has not taken part, Java does not
            return captured.contains(reference.group());
        }
        return node instanceof Assertion assertion && assertion(assertion.source(), last);
    }

    private boolean character(int codePoint) {
        if (codePoint < 128 && Character.isLetterOrDigit(codePoint)) {
            script.append((char) codePoint);
        } else {
            script.append(String.format("\\u{%x}", codePoint));
        }
        return codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE;
    }

    private boolean set(CharacterSet set) {
        script.append(set.negated() ? "[^" : "[");
        boolean known = true;
        for (CharacterRange range : set.ranges()) {
            known &= character(range.from());
            script.append('-');
            known &= character(range.to());
        }
        script.append(']');
        return known;
    }

    private boolean sequence(Sequence sequence, boolean last) {
        boolean known = true;
        for (int i = 0; known && i < sequence.parts().size(); i++) {
            known = write(sequence.parts().get(i), last && i == sequence.parts().size() - 1);
        }
        return known;
    }

    private boolean choice(Choice choice, boolean last) {
        Set<String> before = captured;
        String separator = "";
        for (PatternNode alternative : choice.alternatives()) {
            captured = new HashSet<>(before);
            script.append(separator);
            separator = "|";
            if (!write(alternative, last)) {
                return false;
            }
        }
        captured = before;
        return true;
    }

    private boolean group(Group group, boolean last) {
        if (group.kind() == GroupKind.ATOMIC
                || group.kind() == GroupKind.LOOKBEHIND
                || group.kind() == GroupKind.NEGATIVE_LOOKBEHIND) {
            return false;
        }
        script.append(
                switch (group.kind()) {
                    case CAPTURING -> "(";
                    case LOOKAHEAD -> "(?=";
                    case NEGATIVE_LOOKAHEAD -> "(?!";
                    default -> "(?:";
                });
        Set<String> before = new HashSet<>(captured);
        boolean known = write(group.body(), last && !group.kind().looksAround());
        if (group.kind() == GroupKind.NEGATIVE_LOOKAHEAD) {
            captured = before;
        }
        if (group.kind() == GroupKind.CAPTURING) {
            captured.add(Integer.toString(group.number()));
        }
        script.append(')');
        return known;
    }

    private boolean repeat(Repeat repeat) {
        Set<String> before = new HashSet<>(captured);
        script.append("(?:");
        boolean known = write(repeat.body(), false);
        captured = before;
        script.append("){").append(repeat.minimum()).append(',');
        script.append(repeat.maximum() == Repeat.UNLIMITED ? "" : repeat.maximum())
                .append('}');
        script.append(repeat.mode() == RepeatMode.LAZY ? "?" : "");
        return known && repeat.mode() != RepeatMode.POSSESSIVE && RepeatedPart.hasOneWay(repeat);
    }

    private boolean assertion(String source, boolean last) {
        if (source.equals("^") || source.equals("\\A")) {
            script.append('^');
            return true;
        }
        script.append('$');
        return source.equals("\\z") || source.equals("$") && last;
    }
}
