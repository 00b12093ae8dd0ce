// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The rules of a realm for a password field.
 *
 * @param problem why nobody can choose a new password, for the administrator; null if all is well
 * @param maximumLength in code points
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PasswordRulesRepresentation(String problem, int maximumLength, List<RuleRepresentation> rules) {

    /**
     * One line of the list.
     *
     * @param checkedBy {@code browser}: pattern and flags tell what the server would; {@code server}: only the server can tell
     * @param mustMatch whether a good password matches the pattern
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleRepresentation(
            String name, String sentence, String checkedBy, String pattern, String flags, Boolean mustMatch) {

        static RuleRepresentation byBrowser(String name, String sentence, String pattern, boolean mustMatch) {
            return new RuleRepresentation(name, sentence, "browser", pattern, JavaScriptPattern.FLAGS, mustMatch);
        }

        static RuleRepresentation byServer(String name, String sentence) {
            return new RuleRepresentation(name, sentence, "server", null, null, null);
        }
    }
}
