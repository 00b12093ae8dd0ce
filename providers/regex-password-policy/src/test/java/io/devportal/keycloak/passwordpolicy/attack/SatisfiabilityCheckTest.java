// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that nobody's password keeps. */
class SatisfiabilityCheckTest {

    @ParameterizedTest // G14
    @ValueSource(
            strings = {
                "/^.{8,}$/",
                "/^(?=.*[a-z])(?=.*\\d).{8,}$/i",
                "^a$b",
                "x^.*",
                "[a-z&&[0-9]]{8,}",
                "(?=\\d+$)(?=[a-z]+$).*",
                "(?!.*)",
                "\\bfoo\\B"
            })
    void nobodyPasses(String value) {
        assertThat(doubt(value, LengthBounds.NONE))
                .hasValueSatisfying(reason -> assertThat(reason).contains("\"regex\""));
    }

    @ParameterizedTest // G14
    @ValueSource(
            strings = {
                "developer-portal",
                "gravitee-4.0",
                "gravitee-4.2",
                "developer-portal, gravitee-4.0, gravitee-4.2",
                "\\d{4}",
                "\\d{6}",
                "^[a-z]{4}$",
                "[A-F0-9]{32}",
                "(?i)[a-f]{3,9}-\\d{2}",
                "\\p{L}[\\p{L}\\p{N}._-]{3,}",
                "(?=.*\\p{Lu})(?=.*\\p{Ll})(?=.*\\p{N}).{12,}",
                "(?=.*[€£§]).{10,}",
                "(.)(?!\\1).{7,}",
                "(a|b)-(c|d)-.{200,}",
                "^(.)\\1-.{8,}$",
                "ZZ-\\w{3}\\.\\d{5}",
                "^correct-horse$",
                "(?s).*\\R.*|.{8,}",
                "^/.*/$"
            })
    void somebodyPasses(String value) {
        assertThat(doubt(value, LengthBounds.NONE)).isEmpty();
    }

    @Test
    void aPastedLiteralGetsAHint() {
        assertThat(doubt("/^.{8,}$/", LengthBounds.NONE).orElseThrow()).endsWith("^.{8,}$, not /^.{8,}$/.");
        assertThat(doubt("^a$b", LengthBounds.NONE).orElseThrow()).endsWith("nobody can choose a password.");
    }

    @Test // Keycloak's own policies for the length count, too
    void theRealmsLengthsCount() {
        assertThat(doubt("^.{4}$", LengthBounds.NONE)).isEmpty();
        assertThat(doubt("^.{4}$", new LengthBounds(8, null)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("(8 to any number of characters)"));
        assertThat(doubt("gravitee-4.2", new LengthBounds(0, 10)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("(0 to 10 characters)"));
        assertThat(doubt("developer-portal", new LengthBounds(32, 32))).isEmpty();
        assertThat(doubt("developer-portal", new LengthBounds(33, 64))).isPresent();
        assertThat(doubt("developer-portal", new LengthBounds(10, 9))).isPresent();
    }

    @Test
    void rulesThatExcludeEachOther() {
        String two = "{\"rules\": [{\"name\": \"digits\", \"pattern\": \"\\\\d*\"},"
                + " {\"name\": \"no-digits\", \"pattern\": \".*\\\\d.*\", \"must-not-match\": true}]}";

        assertThat(doubt("digits, no-digits, length-8-32", LengthBounds.NONE, two))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("Each password rule can be kept"));
        assertThat(doubt("digits", LengthBounds.NONE, two)).isEmpty();
        assertThat(doubt("no-digits", LengthBounds.NONE, two)).isEmpty();
    }

    private static Optional<String> doubt(String value, LengthBounds bounds, String... definitions) {
        EffectiveRules effective = EffectiveRules.of(value, List.of(definitions));
        assertThat(effective.problem()).isEmpty();
        return SatisfiabilityCheck.warning(effective.rules(), bounds);
    }
}
