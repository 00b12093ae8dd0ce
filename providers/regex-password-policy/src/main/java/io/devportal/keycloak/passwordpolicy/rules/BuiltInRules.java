// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import io.devportal.keycloak.passwordpolicy.pattern.SafePattern;
import io.devportal.keycloak.passwordpolicy.rules.Catalogue.RuleSet;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.MessageKey;
import io.devportal.keycloak.passwordpolicy.rules.Rule.Demand;
import java.util.List;

/** The built-in rules: G13-G16, and the exact defaults of Gravitee 4.0 and 4.2. */
final class BuiltInRules {
    private static final String GRAVITEE_4_0 =
            """
            ^(?:(?=.*\\d)(?=.*[A-Z])(?=.*[a-z])|(?=.*\\d)(?=.*[^A-Za-z0-9])(?=.*[a-z])\
            |(?=.*[^A-Za-z0-9])(?=.*[A-Z])(?=.*[a-z])|(?=.*\\d)(?=.*[A-Z])(?=.*[^A-Za-z0-9]))\
            (?!.*(.)\\1{2,})[A-Za-z0-9!~<>,;:_\\-=?*+#."'&§`£€%°()\\\\\\|\\[\\]\\-\\$\\^\\@\\/]{8,32}$""";
    private static final String GRAVITEE_4_2 =
            """
            ^(?=.*[0-9])(?=.*[A-Z])(?=.*[a-z])(?=.*[!~<>.,;:_=?/*+\\-#\\"'&§`£€%°()|\\[\\]$^@])\
            (?!.*(.)\\1{2,}).{12,128}$""";

    /** Made once: every realm starts from it. */
    static final Catalogue CATALOGUE = catalogue();

    private BuiltInRules() {}

    private static Catalogue catalogue() {
        List<Rule> bullets = List.of(
                rule("length-8-32", ".{8,32}", Demand.MATCH, "portalPasswordRuleLength"),
                rule("no-three-in-a-row", "(?s).*(.)\\1{2}.*", Demand.NOT_MATCH, "portalPasswordRuleThreeInARow"),
                rule("special-character", "(?s).*[^A-Za-z0-9].*", Demand.MATCH, "portalPasswordRuleSpecialCharacter"),
                rule("upper-case-letter", "(?s).*[A-Z].*", Demand.MATCH, "portalPasswordRuleUpperCaseLetter"));
        Catalogue catalogue = Catalogue.EMPTY
                .with(rule("gravitee-4.0", GRAVITEE_4_0, Demand.MATCH, "portalPasswordRuleGravitee40"))
                .with(rule("gravitee-4.2", GRAVITEE_4_2, Demand.MATCH, "portalPasswordRuleGravitee42"));
        for (Rule bullet : bullets) {
            catalogue = catalogue.with(bullet);
        }
        return catalogue.with(
                new RuleSet("developer-portal", bullets.stream().map(Rule::name).toList()));
    }

    private static Rule rule(String name, String pattern, Demand demand, String messageKey) {
        return new Rule(name, SafePattern.of(pattern), demand, new MessageKey(messageKey));
    }
}
