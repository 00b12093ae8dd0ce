// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.devportal.keycloak.passwordpolicy.pattern.RefusedPattern;
import io.devportal.keycloak.passwordpolicy.pattern.SafePattern;
import io.devportal.keycloak.passwordpolicy.rules.Catalogue.RuleSet;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.OwnSentences;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.ThePattern;
import io.devportal.keycloak.passwordpolicy.rules.Rule.Demand;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Parses rules and sets that an administrator wrote as a JSON document, and says what is wrong with them. */
final class Definitions {
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?");
    private static final int MAXIMUM_SENTENCE = 500;
    private static final int MAXIMUM_NUMBER = 100;

    private final Set<String> names = new HashSet<>();
    private Catalogue catalogue;

    private Definitions(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Catalogue addTo(Catalogue catalogue, String document) {
        Document definitions = Document.read(document);
        if (Math.max(definitions.rules().size(), definitions.sets().size()) > MAXIMUM_NUMBER) {
            throw new InvalidPolicy("There are more than " + MAXIMUM_NUMBER + " password rules, or sets of them.");
        }
        Definitions defined = new Definitions(catalogue);
        definitions.rules().forEach(defined::add);
        definitions.sets().forEach(defined::add);
        // sets may be written before their rules
        definitions.sets().forEach(set -> defined.catalogue.named(set.name()));
        return defined.catalogue;
    }

    private void add(RuleDefinition rule) {
        if (rule == null) {
            throw new InvalidPolicy("A definition of a password rule is null.");
        }
        checkName(rule.name());
        catalogue = catalogue.with(new Rule(
                rule.name(), pattern(rule), rule.mustNotMatch() ? Demand.NOT_MATCH : Demand.MATCH, explanation(rule)));
    }

    private void add(SetDefinition set) {
        if (set == null) {
            throw new InvalidPolicy("A definition of a set of password rules is null.");
        }
        checkName(set.name());
        if (set.rules() == null || set.rules().isEmpty() || set.rules().contains(null)) {
            throw new InvalidPolicy("The set \"" + set.name() + "\" names no password rules.");
        }
        catalogue = catalogue.with(new RuleSet(set.name(), List.copyOf(set.rules())));
    }

    private void checkName(String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new InvalidPolicy(
                    "The name of a password rule consists of a-z, 0-9, dots and hyphens, at most 64 of them"
                            + (name == null ? "; one has no name." : ": not \"" + name + "\"."));
        }
        if (!names.add(name)) {
            throw new InvalidPolicy("Two password rules have the name \"" + name + "\".");
        }
    }

    private static SafePattern pattern(RuleDefinition rule) {
        try {
            return SafePattern.of(rule.pattern() == null ? "" : rule.pattern());
        } catch (RefusedPattern e) {
            throw new InvalidPolicy("Password rule \"" + rule.name() + "\": " + e.getMessage());
        }
    }

    private static Explanation explanation(RuleDefinition rule) {
        Map<String, String> sentences = rule.sentences();
        if (sentences == null || sentences.isEmpty()) {
            return new ThePattern();
        }
        if (sentences.values().stream()
                .anyMatch(text -> text == null || text.isBlank() || text.length() > MAXIMUM_SENTENCE)) {
            throw new InvalidPolicy("A sentence of the password rule \"" + rule.name() + "\" is blank or longer than "
                    + MAXIMUM_SENTENCE + " characters.");
        }
        return new OwnSentences(Map.copyOf(sentences));
    }

    private record RuleDefinition(
            String name,
            String pattern,
            @JsonProperty("must-not-match") boolean mustNotMatch,
            Map<String, String> sentences) {}

    private record SetDefinition(String name, List<String> rules) {}

    /** As it was written. */
    private record Document(List<RuleDefinition> rules, List<SetDefinition> sets) {
        private static final int MAXIMUM_LENGTH = 100_000;
        private static final ObjectMapper JSON = JsonMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        Document {
            rules = rules == null ? List.of() : rules;
            sets = sets == null ? List.of() : sets;
        }

        static Document read(String document) {
            if (document.length() > MAXIMUM_LENGTH) {
                throw new InvalidPolicy(
                        "The definitions of password rules are longer than " + MAXIMUM_LENGTH + " characters.");
            }
            try {
                Document definitions = JSON.readValue(document, Document.class);
                if (definitions == null) {
                    throw new InvalidPolicy("The definitions of password rules are empty.");
                }
                return definitions;
            } catch (JsonProcessingException e) {
                throw new InvalidPolicy(
                        "The definitions of password rules are not the expected JSON: " + reason(e) + place(e));
            }
        }

        /** Where it quotes what is no JSON at all, that may be anything, and everybody may read the reason. */
        private static String reason(JsonProcessingException e) {
            return e.getOriginalMessage().replaceFirst("^Unrecognized token '[^']*'", "Unrecognized token");
        }

        private static String place(JsonProcessingException e) {
            return e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
        }
    }
}
