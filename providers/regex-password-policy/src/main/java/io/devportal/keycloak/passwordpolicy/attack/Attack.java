// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import io.devportal.keycloak.passwordpolicy.pattern.StepBudget;
import io.devportal.keycloak.passwordpolicy.rules.Assessment;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs rules as a new password would, against inputs that are chosen to make them slow. */
public final class Attack {
    /** For all inputs together: some seconds, however many rules somebody saves. */
    private static final long MAXIMUM_STEPS = 100_000_000;

    private final PasswordRules rules;
    private long spent;

    private Attack(PasswordRules rules) {
        this.rules = rules;
    }

    /**
     * Why these rules should not be saved, for an administrator: the first input for which they run out of steps. On so long
     * an input the budget is enough for work that grows with the square of the length, and not for what grows faster.
     */
    public static Optional<String> objectionTo(PasswordRules rules, LengthBounds bounds) {
        Attack attack = new Attack(rules);
        int length = bounds.tried();
        return Stream.concat(
                        Stream.of(FixedInputs.all(length)),
                        rules.rules().stream()
                                .map(rule -> DerivedInputs.of(rule.pattern().parsed(), length)))
                .flatMap(Collection::stream)
                .flatMap(input -> attack.objection(input).stream())
                .findFirst();
    }

    private Optional<String> objection(String input) {
        StepBudget budget = StepBudget.perPassword();
        Assessment assessment = rules.assess(input, budget);
        spent += budget.spent();
        if (spent > MAXIMUM_STEPS) {
            return Optional.of("The password rules take too long to try: use fewer or simpler ones.");
        }
        return assessment.undecided().stream().findFirst().map(rule -> new SlowRule(
                        rule, ShownInput.of(input), rules.rules().size() > 1)
                .explanation());
    }
}
