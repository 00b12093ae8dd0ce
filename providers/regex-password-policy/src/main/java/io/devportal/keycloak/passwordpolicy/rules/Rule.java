// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import io.devportal.keycloak.passwordpolicy.pattern.SafePattern;
import io.devportal.keycloak.passwordpolicy.pattern.SafePattern.Match;

/** A condition that a password must, or must not, meet. */
public record Rule(String name, SafePattern pattern, Demand demand, Explanation explanation) {

    /** Whether the whole password must match the pattern. */
    public enum Demand {
        MATCH,
        NOT_MATCH
    }

    /** Out of steps means refused, whatever the rule demands. */
    boolean accepts(Match match) {
        return match == (demand == Demand.MATCH ? Match.YES : Match.NO);
    }
}
