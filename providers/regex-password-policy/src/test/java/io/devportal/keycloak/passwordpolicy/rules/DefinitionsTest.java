// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.rules.Explanation.OwnSentences;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {
    private static final String COMPANY =
            """
            {"rules": [{"name": "no-company", "pattern": "(?i).*acme.*", "must-not-match": true,
                        "sentences": {"en": "Not the name of the company.", "de": "Nicht der Name der Firma."}}],
             "sets": [{"name": "ours", "rules": ["no-company", "length-8-32"]}]}""";

    @Test
    void ownRuleWithSentences() {
        EffectiveRules effective = EffectiveRules.of("no-company", List.of(COMPANY));

        assertThat(effective.rules().judge("at-Acme-corp").broken())
                .extracting(Rule::explanation)
                .containsExactly(new OwnSentences(
                        Map.of("en", "Not the name of the company.", "de", "Nicht der Name der Firma.")));
        assertThat(effective.rules().judge("elsewhere").broken()).isEmpty();
    }

    @Test
    void ownSet() {
        assertThat(EffectiveRules.of("ours", List.of(COMPANY)).rules().rules())
                .extracting(Rule::name)
                .containsExactly("no-company", "length-8-32");
    }

    @Test // G17: built in, then the server, then the realm
    void laterDefinitionWins() {
        String server = "{\"rules\": [{\"name\": \"length-8-32\", \"pattern\": \".{9,}\"}]}";
        String realm = "{\"rules\": [{\"name\": \"length-8-32\", \"pattern\": \".{10,}\"}]}";

        assertThat(pattern(List.of(server))).isEqualTo(".{9,}");
        assertThat(pattern(List.of(server, realm))).isEqualTo(".{10,}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"rules": [{"name": "a", "pattern": "a"}, {"name": "a", "pattern": "b"}]}          | Two password rules have the name "a".
            {"rules": [{"name": "a", "pattern": "a"}], "sets": [{"name": "a", "rules": ["a"]}]} | Two password rules have the name "a".
            {"rules": [{"name": "A b", "pattern": "a"}]}     | The name of a password rule consists of a-z, 0-9, dots and hyphens, at most 64 of them: not "A b".
            {"rules": [{"pattern": "a"}]}                    | The name of a password rule consists of a-z, 0-9, dots and hyphens, at most 64 of them; one has no name.
            {"rules": [{"name": "a"}]}                       | Password rule "a": The regex is blank.
            {"rules": [{"name": "a", "pattern": "[a-z"}]}    | Password rule "a": Not a valid regex: Unclosed character class at character 4.
            {"rules": [{"name": "a", "pattern": "a", "sentences": {"en": " "}}]} | A sentence of the password rule "a" is blank or longer than 500 characters.
            {"sets": [{"name": "s", "rules": ["nobody"]}]}   | There is no password rule "nobody". Known names
            {"sets": [{"name": "s", "rules": []}]}           | The set "s" names no password rules.
            {"sets": [{"name": "s", "rules": [null]}]}       | The set "s" names no password rules.
            {"rules": [null]}                                | A definition of a password rule is null.
            {"sets": [null]}                                 | A definition of a set of password rules is null.
            {"regeln": []}                                   | The definitions of password rules are not the expected JSON: Unrecognized field "regeln"
            {"rules": [], "rules": []}                       | The definitions of password rules are not the expected JSON: Duplicate field 'rules'
            {                                                | The definitions of password rules are not the expected JSON: Unexpected end-of-input
            null                                             | The definitions of password rules are empty.
            `` | The definitions of password rules are not the expected JSON: No content
            """)
    void badDocumentHasAReason(String document, String reason) {
        assertThat(EffectiveRules.of("length-8-32", List.of(document)).problem().orElseThrow())
                .startsWith(reason);
    }

    private static String pattern(List<String> definitions) {
        return EffectiveRules.of("length-8-32", definitions)
                .rules()
                .rules()
                .get(0)
                .pattern()
                .source();
    }
}
