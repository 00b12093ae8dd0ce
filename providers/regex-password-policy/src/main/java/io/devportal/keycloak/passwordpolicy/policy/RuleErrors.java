// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import io.devportal.keycloak.passwordpolicy.rules.Explanation;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.MessageKey;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.OwnSentences;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import java.util.Locale;
import org.keycloak.policy.PolicyError;

/** A broken rule as Keycloak reports broken policies: a message key and its parameters. */
final class RuleErrors {
    private final Locale locale;

    /** @param locale for sentences that stand in no message file */
    RuleErrors(Locale locale) {
        this.locale = locale;
    }

    PolicyError of(Rule rule) {
        Explanation explanation = rule.explanation();
        if (explanation instanceof MessageKey message) {
            return new PolicyError(message.key());
        }
        return explanation instanceof OwnSentences own
                ? new PolicyError("portalPasswordRuleOwn", own.in(locale.toLanguageTag()))
                : new PolicyError("portalPasswordRulePattern", rule.pattern().source());
    }
}
