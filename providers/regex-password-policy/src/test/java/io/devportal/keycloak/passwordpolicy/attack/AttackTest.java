// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttackTest {

    @ParameterizedTest // sensible rules survive, Gravitee's own among them
    @ValueSource(
            strings = {
                "developer-portal",
                "gravitee-4.0",
                "gravitee-4.2",
                "developer-portal, gravitee-4.0, gravitee-4.2",
                "^(?=.*[A-Z])(?=.*[^A-Za-z0-9])(?!.*(.)\\1{2}).{8,32}$",
                "^[a-z]{4}$",
                "^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,}$",
                "(?=(.*\\d){2})(?=(.*[a-z]){2}).{8,}",
                "\\p{L}[\\p{L}\\p{N}._-]{3,}"
            })
    void sensibleRulesPass(String value) {
        assertThat(attack(value)).isEmpty();
    }

    @Test
    void explanationNamesRuleAndInput() {
        assertThat(attack("^(.*?,){11}P").orElseThrow().explanation())
                .startsWith("Password rule \"regex\" takes too many steps on the password \"")
                .contains("… (")
                .hasSizeLessThan(400);
    }

    @Test // a prefix that nobody guesses does not hide the slow part
    void inputsAreMadeFromTheRegexItself() {
        assertThat(attack("^Zürich-7(?:.*ß){12}Q").orElseThrow().input()).startsWith("\"Z\\u{FC}rich-7");
    }

    @Test // H-12
    void rulesThatAreSlowTogetherAreFound() {
        String half = "{\"rules\": [{\"name\": \"a\", \"pattern\": \".{0,400}.{0,400}x\"},"
                + " {\"name\": \"b\", \"pattern\": \".{0,400}.{0,400}y\"}]}";

        assertThat(Attack.on(EffectiveRules.of("a", List.of(half)).rules())).isEmpty();
        assertThat(Attack.on(EffectiveRules.of("a, b", List.of(half)).rules())
                        .orElseThrow()
                        .together())
                .isTrue();
    }

    private static Optional<SlowRule> attack(String value) {
        EffectiveRules effective = EffectiveRules.of(value, List.of());
        assertThat(effective.problem()).isEmpty();
        return Attack.on(effective.rules());
    }
}
