// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import java.util.List;

/**
 * The result of checking one password.
 *
 * @param notText whether it holds what nobody can type: the character NUL, or half of a character (a lone surrogate), which would be
 *     stored as a question mark
 * @param broken the rules that refuse it, in their order, undecided ones among them
 * @param undecided the rules for which the steps ran out
 */
public record Verdict(boolean tooLong, boolean notText, List<Rule> broken, List<Rule> undecided) {
    static final Verdict TOO_LONG = new Verdict(true, false, List.of(), List.of());
    static final Verdict NOT_TEXT = new Verdict(false, true, List.of(), List.of());
}
