// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyValueTest {

    @Test // G17
    void oneRegexReplacesEverything() {
        assertThat(BuiltInRulesTest.accepts("^[a-z]{4}$", "abcd")).isTrue();
        assertThat(BuiltInRulesTest.accepts("^[a-z]{4}$", "Abcd1!xx")).isFalse();
    }

    @Test // G17: as it was typed
    void nothingIsTrimmedOrNormalised() {
        assertThat(BuiltInRulesTest.accepts("[a-z]{4}", " abcd")).isFalse();
        assertThat(BuiltInRulesTest.accepts("[a-z]{4}", "abcd\n")).isFalse();
        assertThat(BuiltInRulesTest.accepts("^[a-z]{4}$", "abcd\n")).isFalse();
        assertThat(BuiltInRulesTest.accepts("(é)", "e\u0301")).isFalse();
        assertThat(BuiltInRulesTest.accepts("( a{3} )", " aaa ")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            developer-portal                        | length-8-32 no-three-in-a-row special-character upper-case-letter
            upper-case-letter,length-8-32           | upper-case-letter length-8-32
            gravitee-4.2 ,  special-character       | gravitee-4.2 special-character
            special-character, developer-portal     | special-character length-8-32 no-three-in-a-row upper-case-letter
            .{8}                                    | regex
            a,b{2}                                  | regex
            """)
    void namesOrOneRegex(String value, String rules) {
        EffectiveRules effective = EffectiveRules.of(value, List.of());

        assertThat(effective.problem()).isEmpty();
        assertThat(effective.rules().rules()).extracting(Rule::name).containsExactly(rules.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "Developer-Portal", "gravitee-4.2; my-rule", "my rule", "...", "1234"})
    void mistypedNameIsNoRegexThatNobodyMatches(String value) {
        assertThat(problem(value))
                .startsWith("There is no password rule \"" + value + "\". Known names: developer-portal,");
    }

    @ParameterizedTest // H-04
    @ValueSource(
            strings = {"[a-z", "a)b", "*", "(?<n", "foo and bar", "a\\", "\\Q", "a,,b", ",", "  ", "", "(?x)a #", "[]a]"
            })
    void badValueHasAReason(String value) {
        assertThat(problem(value)).isNotBlank().doesNotContain("\n");
    }

    @Test // H-04
    void longRegexIsRefusedWithoutRepeatingIt() {
        assertThat(problem("(" + "a".repeat(10_240) + ")"))
                .startsWith("The regex has 10242 characters, at most 2000 are allowed.")
                .hasSizeLessThan(200);
    }

    @Test // H-05: the realm of such a value loads
    void noValueIsAProblemAndNoException() {
        EffectiveRules effective = EffectiveRules.of(null, List.of());

        assertThat(effective.problem()).contains("The password rules are empty: write names of rules, or one regex.");
        assertThat(effective.rules().rules()).isEmpty();
    }

    private static String problem(String value) {
        return EffectiveRules.of(value, List.of()).problem().orElseThrow();
    }
}
