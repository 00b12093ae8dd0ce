// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.passwordpolicy.checklist.Checklist.Line;
import java.util.List;
import java.util.function.Function;

/**
 * The rules of a realm for a password field.
 *
 * @param problem why nobody can choose a new password, for the administrator; null if all is well
 * @param warning for the administrator, that no password was found which the rules take; null if all is well
 * @param maximumLength in code points
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChecklistRepresentation(
        String problem, String warning, int maximumLength, List<RuleRepresentation> rules) {

    /** The list in one language. */
    static ChecklistRepresentation of(Checklist list, Function<Wording, String> language) {
        return new ChecklistRepresentation(
                list.problem(),
                list.warning(),
                list.maximumLength(),
                list.rules().stream()
                        .map(line -> RuleRepresentation.of(line, language.apply(line.wording())))
                        .toList());
    }

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
            Integer atLeast) {

        private static RuleRepresentation of(Line line, String sentence) {
            BrowserCheck check = line.check();
            return check == null
                    ? new RuleRepresentation(line.name(), sentence, "server", null, null, null, null)
                    : new RuleRepresentation(
                            line.name(),
                            sentence,
                            "browser",
                            check.pattern(),
                            check.flags(),
                            check.mustMatch(),
                            check.atLeast());
        }
    }
}
