// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import io.devportal.keycloak.passwordpolicy.checklist.PasswordRulesRepresentation.RuleRepresentation;
import io.devportal.keycloak.passwordpolicy.rules.Demand;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules as lines of a list. */
final class Checklist {
    private final Function<Rule, String> sentences;

    Checklist(Function<Rule, String> sentences) {
        this.sentences = sentences;
    }

    PasswordRulesRepresentation of(Optional<EffectiveRules> effective) {
        List<RuleRepresentation> lines = effective.stream()
                .flatMap(rules -> rules.rules().rules().stream())
                .map(this::line)
                .toList();
        return new PasswordRulesRepresentation(
                effective.flatMap(EffectiveRules::problem).orElse(null), PasswordRules.MAXIMUM_LENGTH, lines);
    }

    private RuleRepresentation line(Rule rule) {
        String sentence = sentences.apply(rule);
        return JavaScriptPattern.of(rule.pattern().parsed())
                .map(script ->
                        RuleRepresentation.byBrowser(rule.name(), sentence, script, rule.demand() == Demand.MATCH))
                .orElseGet(() -> RuleRepresentation.byServer(rule.name(), sentence));
    }
}
