// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import java.util.List;

/**
 * What the rules say about one password.
 *
 * @param broken the rules that refuse it, in their order, undecided ones among them
 * @param undecided the rules for which the steps ran out
 */
public record Assessment(boolean tooLong, List<Rule> broken, List<Rule> undecided) {
    static final Assessment TOO_LONG = new Assessment(true, List.of(), List.of());
}
