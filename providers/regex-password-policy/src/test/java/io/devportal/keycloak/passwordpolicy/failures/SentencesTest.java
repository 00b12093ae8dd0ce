// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.policy.PolicyError;

class SentencesTest {
    private final Properties texts = new Properties();
    private final Sentences sentences = new Sentences(Locale.ENGLISH, texts);

    @ParameterizedTest // an administrator's own text of the realm
    @ValueSource(strings = {"Use {8 characters.", "Use {a} characters.", "{0,nothing}", "Use {0} of {"})
    void textWithAMistakeIsShownAsItIs(String text) {
        texts.put("key", text);

        assertThat(sentences.of(new PolicyError("key", 8))).isEqualTo(text);
    }

    @Test // an administrator's sentence, or a regex, is no text of a theme
    void parametersAreNoFormats() {
        texts.put("key", "{0}");

        assertThat(sentences.of(new PolicyError("key", "It''s {0} '{1}' {x <script>")))
                .isEqualTo("It''s {0} '{1}' {x <script>");
    }
}
