// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import io.devportal.keycloak.passwordpolicy.rules.Rule;

/**
 * @param input shortened
 * @param together whether other rules had spent steps of the same password before
 */
record SlowRule(Rule rule, String input, boolean together) {

    /** For an administrator. */
    String explanation() {
        return "Password rule \"" + rule.name() + "\" takes too many steps on the password " + input
                + (together ? " (all rules of a password share one budget)" : "")
                + ". Somebody could keep the server busy with it: avoid repeated parts that can match the same text in"
                + " several ways, such as (.*a){12}.";
    }
}
