// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import io.devportal.keycloak.passwordpolicy.pattern.RefusedPattern;
import io.devportal.keycloak.passwordpolicy.pattern.SafePattern;
import io.devportal.keycloak.passwordpolicy.rules.Definitions.RuleDefinition;
import io.devportal.keycloak.passwordpolicy.rules.Definitions.SetDefinition;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.OwnSentences;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.ThePattern;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns a document of definitions into rules, and says what is wrong with it. */
final class DefinedRules {
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?");
    private static final int MAXIMUM_SENTENCE = 500;
    private static final int MAXIMUM_NUMBER = 100;

    private final Set<String> names = new HashSet<>();
    private RuleBook book;

    private DefinedRules(RuleBook book) {
        this.book = book;
    }

    static RuleBook addTo(RuleBook book, String document) {
        Definitions definitions = Definitions.read(document);
        if (Math.max(definitions.rules().size(), definitions.sets().size()) > MAXIMUM_NUMBER) {
            throw new InvalidRules("There are more than " + MAXIMUM_NUMBER + " password rules, or sets of them.");
        }
        DefinedRules defined = new DefinedRules(book);
        definitions.rules().forEach(defined::add);
        definitions.sets().forEach(defined::add);
        // sets may be written before their rules
        definitions.sets().forEach(set -> defined.book.named(set.name()));
        return defined.book;
    }

    private void add(RuleDefinition rule) {
        if (rule == null) {
            throw new InvalidRules("A definition of a password rule is null.");
        }
        checkName(rule.name());
        book = book.with(new Rule(
                rule.name(), pattern(rule), rule.mustNotMatch() ? Demand.NOT_MATCH : Demand.MATCH, explanation(rule)));
    }

    private void add(SetDefinition set) {
        if (set == null) {
            throw new InvalidRules("A definition of a set of password rules is null.");
        }
        checkName(set.name());
        if (set.rules() == null || set.rules().isEmpty() || set.rules().contains(null)) {
            throw new InvalidRules("The set \"" + set.name() + "\" names no password rules.");
        }
        book = book.with(new RuleSet(set.name(), List.copyOf(set.rules())));
    }

    private void checkName(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new InvalidRules(
                    "The name of a password rule consists of a-z, 0-9, dots and hyphens, at most 64 of them"
                            + (name == null ? "; one has no name." : ": not \"" + name + "\"."));
        }
        if (!names.add(name)) {
            throw new InvalidRules("Two password rules have the name \"" + name + "\".");
        }
    }

    private static SafePattern pattern(RuleDefinition rule) {
        try {
            return SafePattern.of(rule.pattern() == null ? "" : rule.pattern());
        } catch (RefusedPattern e) {
            throw new InvalidRules("Password rule \"" + rule.name() + "\": " + e.getMessage());
        }
    }

    private static Explanation explanation(RuleDefinition rule) {
        Map<String, String> sentences = rule.sentences();
        if (sentences == null || sentences.isEmpty()) {
            return new ThePattern();
        }
        if (sentences.values().stream()
                .anyMatch(text -> text == null || text.isBlank() || text.length() > MAXIMUM_SENTENCE)) {
            throw new InvalidRules("A sentence of the password rule \"" + rule.name() + "\" is blank or longer than "
                    + MAXIMUM_SENTENCE + " characters.");
        }
        return new OwnSentences(Map.copyOf(sentences));
    }
}
