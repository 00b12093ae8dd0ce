// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import io.devportal.keycloak.passwordpolicy.pattern.StepBudget;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import io.devportal.keycloak.passwordpolicy.rules.Verdict;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/** Applies rules to inputs that are chosen to make them slow, like a new password. */
public final class Attack {
    /** For all inputs together: some seconds, however many rules somebody saves. */
    private static final long MAXIMUM_STEPS = 100_000_000;

    /** Characters of an input that a message shows. */
    private static final int SHOWN = 24;

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
        Verdict verdict = rules.judge(input, budget);
        spent += budget.spent();
        if (spent > MAXIMUM_STEPS) {
            return Optional.of("The password rules take too long to try: use fewer or simpler ones.");
        }
        return verdict.undecided().stream().findFirst().map(rule -> slow(rule, input));
    }

    private String slow(Rule rule, String input) {
        return "Password rule \"" + rule.name() + "\" takes too many steps on the password " + shown(input)
                + (rules.rules().size() > 1 ? " (all rules of a password share one budget)" : "")
                + ". Somebody could keep the server busy with it: avoid repeated parts that can match the same text in"
                + " several ways, such as (.*a){12}.";
    }

    /** Escaped, and never longer than a line. */
    private static String shown(String input) {
        StringBuilder shown = new StringBuilder("\"");
        input.codePoints()
                .limit(SHOWN)
                .mapToObj(point ->
                        point >= ' ' && point < 0x7F ? Character.toString(point) : String.format("\\u{%X}", point))
                .forEach(shown::append);
        int length = input.codePointCount(0, input.length());
        return shown.append('"')
                .append(length > SHOWN ? "… (" + length + " characters)" : "")
                .toString();
    }
}
