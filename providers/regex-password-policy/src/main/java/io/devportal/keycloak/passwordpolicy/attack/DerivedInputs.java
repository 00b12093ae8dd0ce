// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import io.devportal.keycloak.passwordpolicy.pattern.ParsedPattern;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Inputs derived from a regex itself: matching text in which one repeated part is long, with an end that does not
 * match. Without line breaks, which would stop every dot: password fields have none, and passwords that do are
 * limited by the step budget.
 */
final class DerivedInputs {
    private static final int MAXIMUM = 600;
    /** For what has to stand around the part that is blown up. */
    private static final int ROOM = 40;

    private final int longest;
    private final Set<String> inputs = new LinkedHashSet<>();

    private DerivedInputs(int longest) {
        this.longest = longest;
    }

    /** @param longest that anybody types; a regex that wants longer passwords is tried on the longest that there are */
    static Set<String> of(ParsedPattern pattern, int longest) {
        int shortest = new Sample(null, 0, PasswordRules.MAXIMUM_LENGTH)
                .of(pattern.root())
                .length();
        DerivedInputs derived = new DerivedInputs(shortest + ROOM > longest ? PasswordRules.MAXIMUM_LENGTH : longest);
        derived.add(pattern);
        return derived.inputs;
    }

    private void add(ParsedPattern pattern) {
        List<Repeat> repeats = repeats(pattern.root(), new ArrayList<>());
        // last, if there is room: nothing is blown up
        repeats.add(null);
        for (Repeat repeat : repeats) {
            if (inputs.size() >= MAXIMUM) {
                break;
            }
            for (int taste = 0; taste < Sample.TASTES; taste++) {
                for (int length : List.of(ROOM, longest - ROOM, longest)) {
                    add(new Sample(repeat, taste, length).of(pattern.root()));
                }
            }
        }
    }

    private void add(String sample) {
        String text = cut(sample, longest - 1);
        inputs.add(text);
        inputs.add(text + FixedInputs.UNLIKELY);
        inputs.add(cut(text, Math.max(0, text.codePointCount(0, text.length()) - 1)));
    }

    private static String cut(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }

    /** Inner ones first: they are what outer ones multiply. */
    private static List<Repeat> repeats(PatternNode node, List<Repeat> found) {
        node.children().forEach(child -> repeats(child, found));
        if (node instanceof Repeat repeat) {
            found.add(repeat);
        }
        return found;
    }
}
