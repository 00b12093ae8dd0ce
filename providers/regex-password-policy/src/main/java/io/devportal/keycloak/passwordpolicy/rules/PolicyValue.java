// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import io.devportal.keycloak.passwordpolicy.pattern.RefusedPattern;
import io.devportal.keycloak.passwordpolicy.pattern.SafePattern;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.ThePattern;
import io.devportal.keycloak.passwordpolicy.rules.Rule.Demand;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The value of the policy as an administrator entered it: one regex, or names separated by commas. It is a regex if
 * it contains a character that names cannot have, so a mistyped name is never mistaken for a regex that matches no
 * password.
 */
final class PolicyValue {
    private static final String REGEX_CHARACTERS = "\\^$*+?()[]{}|";
    private static final int SHOWN = 80;

    private final String text;

    PolicyValue(String text) {
        this.text = text == null ? "" : text;
    }

    PasswordRules resolve(Catalogue catalogue) {
        if (text.isBlank()) {
            throw new InvalidPolicy("The password rules are empty: write names of rules, or one regex.");
        }
        return new PasswordRules(isRegex() ? List.of(inline()) : named(catalogue));
    }

    private boolean isRegex() {
        return text.chars().anyMatch(character -> REGEX_CHARACTERS.indexOf(character) >= 0);
    }

    private Rule inline() {
        try {
            return new Rule("regex", SafePattern.of(text), Demand.MATCH, new ThePattern());
        } catch (RefusedPattern e) {
            throw new InvalidPolicy(e.getMessage() + " (" + shown() + ")");
        }
    }

    private String shown() {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private List<Rule> named(Catalogue catalogue) {
        if (text.length() > SafePattern.MAXIMUM_LENGTH) {
            throw new InvalidPolicy("The names of password rules are longer than " + SafePattern.MAXIMUM_LENGTH
                    + " characters: define a set of them.");
        }
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .flatMap(name -> rules(catalogue, name))
                .distinct()
                .toList();
    }

    private static Stream<Rule> rules(Catalogue catalogue, String name) {
        if (name.isEmpty()) {
            throw new InvalidPolicy("A name is missing between two commas of the password rules.");
        }
        return catalogue.named(name).stream();
    }
}
