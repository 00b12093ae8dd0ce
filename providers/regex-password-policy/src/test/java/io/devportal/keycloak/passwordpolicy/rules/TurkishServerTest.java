// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the small form of I is ı. */
class TurkishServerTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void turkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest // H-10
    @CsvSource({
        "developer-portal, Izmir-istanbul",
        "gravitee-4.0, Izmir-istanbul1",
        "gravitee-4.2, Izmir-istanbul1",
        "DEVELOPER-PORTAL, "
    })
    void namesAndRulesAreTheSame(String policy, String good) {
        EffectiveRules effective = EffectiveRules.of(policy, List.of());

        // names are compared as they are
        assertThat(effective.problem().isPresent()).isEqualTo(good == null);
        assertThat(good == null || effective.rules().judge(good).broken().isEmpty())
                .isTrue();
    }

    @ParameterizedTest // H-10
    @CsvSource({"(?i)title, TITLE, true", "(?iu)title, TITLE, true", "(?i)title, tıtle, false", "\\p{Upper}+, I, true"})
    void patternsAreTheSame(String regex, String password, boolean good) {
        assertThat(judge(regex, password).broken().isEmpty()).isEqualTo(good);
    }

    private static Verdict judge(String policy, String password) {
        EffectiveRules effective = EffectiveRules.of(policy, List.of());
        assertThat(effective.problem()).isEmpty();
        return effective.rules().judge(password);
    }
}
