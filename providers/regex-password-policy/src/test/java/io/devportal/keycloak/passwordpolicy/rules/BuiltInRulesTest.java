// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInRulesTest {

    @ParameterizedTest // G13, G14, G15, G16: the four bullets, and what Gravitee itself says
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Passw0rd!   | true  | true  | false
            passw0rd!   | false | true  | false
            Passw0rd    | false | true  | false
            PASSWORD!   | true  | false | false
            Pass w0rd!  | true  | false | false
            Pàssw0rd!   | true  | false | false
            Pass{w0rd}  | true  | false | false
            Passsw0rd!  | false | false | false
            """)
    void verdicts(String password, boolean bullets, boolean gravitee40, boolean gravitee42) {
        assertThat(accepts("developer-portal", password)).isEqualTo(bullets);
        assertThat(accepts("gravitee-4.0", password)).isEqualTo(gravitee40);
        assertThat(accepts("gravitee-4.2", password)).isEqualTo(gravitee42);
    }

    @ParameterizedTest // the lengths at which Gravitee changes its mind
    @CsvSource({
        "aB1!aB1, false, false",
        "aB1!aB1!, true, false",
        "aB1!aB1!aB1, true, false",
        "aB1!aB1!aB1!, true, true",
        "aB1!aB1!aB1!aB1!aB1!aB1!aB1!aB1!, true, true",
        "aB1!aB1!aB1!aB1!aB1!aB1!aB1!aB1!a, false, true"
    })
    void graviteeLengths(String password, boolean gravitee40, boolean gravitee42) {
        assertThat(accepts("gravitee-4.0", password)).isEqualTo(gravitee40);
        assertThat(accepts("gravitee-4.2", password)).isEqualTo(gravitee42);
    }

    static boolean accepts(String value, String password) {
        EffectiveRules effective = EffectiveRules.of(value, List.of());
        assertThat(effective.problem()).isEmpty();
        Verdict verdict = effective.rules().judge(password);
        return !verdict.tooLong() && verdict.broken().isEmpty();
    }
}
