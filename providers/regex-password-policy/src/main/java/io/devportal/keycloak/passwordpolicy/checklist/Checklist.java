// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import io.devportal.keycloak.passwordpolicy.checklist.PasswordRulesRepresentation.RuleRepresentation;
import java.util.function.Function;

/** The list in one language. */
final class Checklist {
    private final Function<Wording, String> language;

    Checklist(Function<Wording, String> language) {
        this.language = language;
    }

    PasswordRulesRepresentation of(RuleList list) {
        return new PasswordRulesRepresentation(
                list.problem(),
                list.warning(),
                list.maximumLength(),
                list.rules().stream().map(this::line).toList());
    }

    private RuleRepresentation line(RuleLine line) {
        String sentence = language.apply(line.wording());
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
