// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import io.devportal.keycloak.passwordpolicy.rules.Rule.Demand;

/**
 * How a browser can check a rule itself, with the same result as the server.
 *
 * @param mustMatch whether a good password matches the pattern
 * @param atLeast if present, the pattern is asked about each UTF-16 unit of the password, and so many have to match: that is how
 *     Keycloak's own policies count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BrowserCheck(String pattern, String flags, boolean mustMatch, Integer atLeast) {

    /** Null if only the server can tell. */
    static BrowserCheck of(Rule rule) {
        return JavaScriptPattern.of(rule.pattern().parsed())
                .map(script -> new BrowserCheck(script, JavaScriptPattern.FLAGS, rule.demand() == Demand.MATCH, null))
                .orElse(null);
    }

    static BrowserCheck counting(String unit, int atLeast) {
        return new BrowserCheck(unit, JavaScriptPattern.FLAGS, true, atLeast);
    }

    static BrowserCheck atMost(int units) {
        return new BrowserCheck("^[^]{0," + units + "}$", "", true, null);
    }
}
