// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The rules of a realm for a password field.
 *
 * @param problem why nobody can choose a new password, for the administrator; null if all is well
 * @param warning for the administrator, that no password was found which the rules take; null if all is well
 * @param maximumLength in code points
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PasswordRulesRepresentation(
        String problem, String warning, int maximumLength, List<RuleRepresentation> rules) {

    /**
     * One line of the list.
     *
     * @param checkedBy {@code browser}: pattern and flags tell what the server would; {@code server}: only the server can tell
     * @param mustMatch whether a good password matches the pattern
     * @param atLeast if present, the pattern is meant for each UTF-16 unit of the password, and so many have to match
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RuleRepresentation(
            String name,
            String sentence,
            String checkedBy,
            String pattern,
            String flags,
            Boolean mustMatch,
            Integer atLeast) {}
}
