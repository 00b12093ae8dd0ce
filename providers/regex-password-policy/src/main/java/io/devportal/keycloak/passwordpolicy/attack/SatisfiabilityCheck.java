// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import io.devportal.keycloak.passwordpolicy.pattern.StepBudget;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for a password that the rules accept, and warns if none is found: nobody may be able to choose one. */
public final class SatisfiabilityCheck {
    private static final long MAXIMUM_STEPS = 20_000_000;

    private final PasswordRules rules;
    private final LengthBounds bounds;
    private final Set<Rule> kept = new HashSet<>();
    private int tried;

    private SatisfiabilityCheck(PasswordRules rules, LengthBounds bounds) {
        this.rules = rules;
        this.bounds = bounds;
    }

    /** A sentence for an administrator, if no password was found that passes; it may be wrong, so rules are saved all the same. */
    public static Optional<String> warning(PasswordRules rules, LengthBounds bounds) {
        return rules.rules().isEmpty() ? Optional.empty() : new SatisfiabilityCheck(rules, bounds).sentence();
    }

    private Optional<String> sentence() {
        return isGoodPasswordFound() ? Optional.empty() : Optional.of(hopeless().isEmpty() ? together() : each());
    }

    private boolean isGoodPasswordFound() {
        long spent = 0;
        for (String candidate : (Iterable<String>) new Candidates(rules, bounds).all()::iterator) {
            StepBudget budget = StepBudget.perPassword();
            List<Rule> broken = rules.judge(candidate, budget).broken();
            tried++;
            spent += budget.spent();
            // whoever does not come to an end knows nothing
            if (broken.isEmpty() || spent > MAXIMUM_STEPS) {
                return true;
            }
            rules.rules().stream().filter(rule -> !broken.contains(rule)).forEach(kept::add);
        }
        return false;
    }

    private List<Rule> hopeless() {
        return rules.rules().stream().filter(rule -> !kept.contains(rule)).toList();
    }

    private String each() {
        return "None of " + tried + " passwords that were tried" + lengths() + " passes the "
                + (hopeless().size() == 1 ? "rule " : "rules ")
                + hopeless().stream().map(rule -> '"' + rule.name() + '"').collect(Collectors.joining(", "))
                + ": it may be that nobody can choose a password."
                + (hopeless().stream().anyMatch(SatisfiabilityCheck::hasSlashes)
                        ? " A regex stands here without slashes around it: ^.{8,}$, not /^.{8,}$/."
                        : "");
    }

    private String together() {
        return "Each password rule can be kept, but none of " + tried + " passwords that were tried" + lengths()
                + " keeps all of them: it may be that nobody can choose a password.";
    }

    private String lengths() {
        return bounds.equals(LengthBounds.NONE)
                ? ""
                : " (" + bounds.shortest() + " to " + (bounds.longest() == null ? "any number of" : bounds.longest())
                        + " characters)";
    }

    private static boolean hasSlashes(Rule rule) {
        String source = rule.pattern().source();
        return source.startsWith("/") && source.lastIndexOf('/') > 0;
    }
}
