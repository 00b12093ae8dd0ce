// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.passwordpolicy.rules.Rule;

/**
 * One line of the list that a password field shows.
 *
 * @param check null if only the server can tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RuleLine(String name, Wording wording, BrowserCheck check) {

    static RuleLine of(Rule rule) {
        return new RuleLine(rule.name(), Wording.of(rule), BrowserCheck.of(rule));
    }

    RuleLine withoutCheck() {
        return new RuleLine(name, wording, null);
    }
}
