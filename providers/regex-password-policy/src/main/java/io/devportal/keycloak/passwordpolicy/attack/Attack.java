// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import io.devportal.keycloak.passwordpolicy.rules.Assessment;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Runs rules as a new password would, against inputs that are chosen to make them slow. */
public final class Attack {
    private Attack() {}

    /** The first input for which the rules run out of steps, if there is one. */
    public static Optional<SlowRule> on(PasswordRules rules) {
        Set<String> inputs = new LinkedHashSet<>(FixedInputs.all());
        for (Rule rule : rules.rules()) {
            inputs.addAll(DerivedInputs.of(rule.pattern().parsed()));
        }
        return inputs.stream().flatMap(input -> slow(rules, input).stream()).findFirst();
    }

    private static Optional<SlowRule> slow(PasswordRules rules, String input) {
        Assessment assessment = rules.assess(input);
        return assessment.undecided().stream()
                .findFirst()
                .map(rule ->
                        new SlowRule(rule, ShownInput.of(input), rules.rules().size() > 1));
    }
}
