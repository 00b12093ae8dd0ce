// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import io.devportal.keycloak.passwordpolicy.pattern.PatternNode;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.AnyCharacter;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.CharacterSet;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Choice;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Group;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Literal;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Repeat;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.Sequence;
import io.devportal.keycloak.passwordpolicy.pattern.PatternNode.UnknownSet;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import java.util.List;

/** A text that a regex roughly accepts: one repeated part fills it, everything else is as short as possible. */
final class Sample {
    static final int TASTES = 3;

    private static final List<String> OUTSIDERS = List.of("a", "!", "é");

    private final Repeat blownUp;
    private final int taste;
    private final int length;

    /**
     * @param blownUp null for none
     * @param taste which of several characters, or alternatives, is taken where there is a choice
     */
    Sample(Repeat blownUp, int taste, int length) {
        this.blownUp = blownUp;
        this.taste = taste;
        this.length = length;
    }

    String of(PatternNode node) {
        if (node instanceof Literal literal) {
            return Character.toString(literal.codePoint());
        }
        if (node instanceof CharacterSet set) {
            return member(set);
        }
        if (node instanceof AnyCharacter || node instanceof UnknownSet) {
            return OUTSIDERS.get(taste);
        }
        if (node instanceof Sequence sequence) {
            return joined(sequence);
        }
        if (node instanceof Choice choice) {
            return of(chosen(choice));
        }
        if (node instanceof Group group) {
            return holds(group) || !group.kind().looksAround() ? of(group.body()) : "";
        }
        return node instanceof Repeat repeat ? repeated(repeat) : "";
    }

    private String joined(Sequence sequence) {
        StringBuilder text = new StringBuilder();
        for (PatternNode part : sequence.parts()) {
            // no password is longer, so what follows is never tried
            if (text.length() < 2 * PasswordRules.MAXIMUM_LENGTH) {
                text.append(of(part));
            }
        }
        return text.toString();
    }

    private String repeated(Repeat repeat) {
        String body = repeat.minimum() == 0 && !holds(repeat) ? "" : of(repeat.body());
        if (body.isEmpty()) {
            return "";
        }
        // a limited repetition is filled as well: many of them in a row are slow, too
        int times = repeat == blownUp ? length / body.length() + 1 : Math.max(1, repeat.minimum());
        return body.repeat(Math.min(times, length / body.length() + 1));
    }

    private PatternNode chosen(Choice choice) {
        return choice.alternatives().stream()
                .filter(this::holds)
                .findFirst()
                .orElse(choice.alternatives().get(taste % choice.alternatives().size()));
    }

    private boolean holds(PatternNode node) {
        return node == blownUp || node.children().stream().anyMatch(this::holds);
    }

    private String member(CharacterSet set) {
        if (set.negated()) {
            return OUTSIDERS.stream()
                    .skip(taste)
                    .filter(text -> set.contains(text.codePointAt(0)))
                    .findFirst()
                    .orElse("~");
        }
        return Character.toString(set.ranges()
                .get(taste * (set.ranges().size() - 1) / (TASTES - 1))
                .from());
    }
}
