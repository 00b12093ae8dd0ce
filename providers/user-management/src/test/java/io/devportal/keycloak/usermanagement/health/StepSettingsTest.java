// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepSettingsTest {

    @ParameterizedTest // K-09
    @CsvSource(
            delimiter = '|',
            value = {
                "registration-recaptcha-action | | reCAPTCHA Site Key;reCAPTCHA Secret",
                "registration-recaptcha-action | site.key=a | reCAPTCHA Secret",
                "registration-recaptcha-action | site.key=;secret.key=b | reCAPTCHA Site Key",
                "registration-recaptcha-action | site.key=a;secret.key=b |",
                "registration-recaptcha-action | site.key=a;secret=b |",
                "registration-recaptcha-enterprise | | Project ID;reCAPTCHA Site Key;Google API Key;Action Name;"
                        + "Min. Score Threshold",
                "registration-recaptcha-enterprise | project.id=a;site.key=b;api.key=c;action=d;score.threshold=high"
                        + " | Min. Score Threshold",
                "registration-recaptcha-enterprise | project.id=a;site.key=b;api.key=c;action=d;score.threshold=0.7 |",
                "conditional-user-attribute | | Attribute name",
                "conditional-user-attribute | attribute_name=a |",
                "registration-password-action | |",
                "registration-terms-and-conditions | |",
            })
    void namesWhatAStepCannotDoWithout(String provider, String config, String missing) {
        assertThat(StepSettings.missing(provider, config == null ? Map.of() : options(config)))
                .isEqualTo(missing == null ? List.of() : List.of(missing.split(";")));
    }

    private static Map<String, String> options(String text) {
        return Arrays.stream(text.split(";"))
                .map(option -> option.split("=", -1))
                .collect(Collectors.toMap(option -> option[0], option -> option[1]));
    }

    @Test // K-09
    void noSettingsAtAllAreAsGoodAsEmptyOnes() {
        assertThat(StepSettings.missing("registration-recaptcha-action", null))
                .hasSize(2)
                .noneMatch(Predicate.isEqual(""));
    }
}
