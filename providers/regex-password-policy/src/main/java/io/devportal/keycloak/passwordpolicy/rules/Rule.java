// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import io.devportal.keycloak.passwordpolicy.pattern.Outcome;
import io.devportal.keycloak.passwordpolicy.pattern.SafePattern;
import io.devportal.keycloak.passwordpolicy.pattern.StepBudget;

/** One thing that a password must be, or must not be. */
public record Rule(String name, SafePattern pattern, Demand demand, Explanation explanation) {

    Verdict verdict(String password, StepBudget budget) {
        Outcome outcome = pattern.test(password, budget);
        if (outcome == Outcome.UNDECIDED) {
            return Verdict.UNDECIDED;
        }
        return (outcome == Outcome.MATCHES) == (demand == Demand.MATCH) ? Verdict.KEPT : Verdict.BROKEN;
    }
}
