// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import io.devportal.keycloak.passwordpolicy.pattern.SafePattern.Match;
import io.devportal.keycloak.passwordpolicy.pattern.StepBudget;
import java.util.ArrayList;
import java.util.List;

/** The rules of a policy in their order. Passwords are checked as typed: not trimmed or normalized. */
public record PasswordRules(List<Rule> rules) {
    /** In characters as people count them: code points. */
    public static final int MAXIMUM_LENGTH = 1_000;

    public Verdict judge(String password) {
        return judge(password, StepBudget.perPassword());
    }

    /** Within this budget; the caller sees how much of it is spent. */
    public Verdict judge(String password, StepBudget budget) {
        if (isTooLong(password)) {
            return Verdict.TOO_LONG;
        }
        if (!isText(password)) {
            return Verdict.NOT_TEXT;
        }
        List<Rule> broken = new ArrayList<>();
        List<Rule> undecided = new ArrayList<>();
        for (Rule rule : rules) {
            Match match = rule.pattern().test(password, budget);
            if (!rule.accepts(match)) {
                broken.add(rule);
            }
            if (match == Match.UNDECIDED) {
                undecided.add(rule);
            }
        }
        return new Verdict(false, false, List.copyOf(broken), List.copyOf(undecided));
    }

    public static boolean isTooLong(String password) {
        // a megabyte is refused without counting it
        return password.length() > 2 * MAXIMUM_LENGTH || password.codePointCount(0, password.length()) > MAXIMUM_LENGTH;
    }

    /** Nobody types NUL or half of a character (a lone surrogate), which would be stored as a question mark. */
    public static boolean isText(String password) {
        return password.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }
}
