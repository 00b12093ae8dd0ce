// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Assertion;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.BackReference;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.CharacterSet;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Choice;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Group;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Literal;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Sequence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Generates a password that a regex probably accepts: characters of each kind that the rules mention, and about the
 * requested length. Lookarounds only contribute to the choice of characters.
 */
final class Candidate {
    private final List<Integer> characters;
    private final int length;
    private final Map<String, String> groups = new HashMap<>();
    private int turn;
    private int written;

    /** @param turn of the first character, and of the first alternative that is taken */
    Candidate(List<Integer> characters, int turn, int length) {
        this.characters = characters;
        this.turn = turn;
        this.length = length;
    }

    String of(PatternNode node) {
        if (node instanceof Sequence sequence) {
            StringBuilder text = new StringBuilder();
            sequence.parts().forEach(part -> text.append(of(part)));
            return text.toString();
        }
        if (node instanceof Choice choice) {
            return of(choice.alternatives().get(turn % choice.alternatives().size()));
        }
        if (node instanceof Group group) {
            return group(group);
        }
        if (node instanceof Repeat repeat) {
            return repeated(repeat);
        }
        if (node instanceof BackReference reference) {
            return groups.getOrDefault(reference.group(), "");
        }
        return node instanceof Assertion ? "" : character(node);
    }

    private String group(Group group) {
        if (group.kind().looksAround()) {
            return "";
        }
        String text = of(group.body());
        groups.put(Integer.toString(group.number()), text);
        return text;
    }

    private String repeated(Repeat repeat) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < repeat.maximum() && (i < repeat.minimum() || written < length); i++) {
            int before = written;
            text.append(of(repeat.body()));
            if (written == before) {
                break;
            }
        }
        return text.toString();
    }

    private String character(PatternNode node) {
        written++;
        if (node instanceof Literal literal) {
            return Character.toString(literal.codePoint());
        }
        for (int i = 0; i < characters.size(); i++) {
            int next = characters.get(turn++ % characters.size());
            if (!(node instanceof CharacterSet set) || set.contains(next)) {
                return Character.toString(next);
            }
        }
        CharacterSet set = (CharacterSet) node;
        return Character.toString(
                set.ranges().isEmpty() ? 'a' : set.ranges().get(0).from());
    }
}
