// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.passwordpolicy.failures.Sentences;
import io.devportal.keycloak.passwordpolicy.rules.Explanation;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.MessageKey;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.OwnSentences;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.policy.PolicyError;

/**
 * The text of a line, independent of the language: a message key with at most one argument, or an administrator's
 * sentences by language.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Wording(String key, String argument, Map<String, String> sentences) {

    static Wording of(String key, Object argument) {
        return new Wording(key, argument == null ? null : argument.toString(), null);
    }

    static Wording of(Rule rule) {
        Explanation explanation = rule.explanation();
        if (explanation instanceof MessageKey message) {
            return of(message.key(), null);
        }
        return explanation instanceof OwnSentences own
                ? new Wording(null, null, new TreeMap<>(own.byLanguage()))
                : of("portalPasswordRulePattern", rule.pattern().source());
    }

    String in(Locale locale, Sentences texts) {
        return sentences == null
                ? texts.of(new PolicyError(key, argument))
                : new OwnSentences(sentences).in(locale.toLanguageTag());
    }
}
