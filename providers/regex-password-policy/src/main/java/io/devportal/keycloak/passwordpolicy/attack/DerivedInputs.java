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
 * Inputs made from a regex itself: text that it likes, with one of its repeated parts blown up, and an end that it does not
 * like.
 */
final class DerivedInputs {
    private static final int MAXIMUM = 400;
    private static final List<Integer> LENGTHS = List.of(40, PasswordRules.MAXIMUM_LENGTH - 40);

    private DerivedInputs() {}

    static Set<String> of(ParsedPattern pattern) {
        Set<String> inputs = new LinkedHashSet<>();
        List<Repeat> repeats = repeats(pattern.root(), new ArrayList<>());
        // last, if there is room: nothing is blown up
        repeats.add(null);
        for (Repeat repeat : repeats) {
            if (inputs.size() >= MAXIMUM) {
                break;
            }
            for (int taste = 0; taste < Sample.TASTES; taste++) {
                for (int length : LENGTHS) {
                    addTo(inputs, new Sample(repeat, taste, length).of(pattern.root()));
                }
            }
        }
        return inputs;
    }

    private static void addTo(Set<String> inputs, String sample) {
        String text = cut(sample, PasswordRules.MAXIMUM_LENGTH - 1);
        inputs.add(text);
        inputs.add(text + FixedInputs.UNLIKELY);
        inputs.add(text + "\n");
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
