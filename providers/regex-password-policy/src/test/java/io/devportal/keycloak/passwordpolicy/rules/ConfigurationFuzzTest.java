// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a policy and its definitions: rules, or a reason why there are none. */
class ConfigurationFuzzTest {
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"rules\"",
        "\"sets\"",
        "\"name\"",
        "\"pattern\"",
        "\"must-not-match\"",
        "\"sentences\"",
        "true",
        "null",
        "1",
        "\"a\"",
        "\"length-8-32\"",
        "\"[a-z\"",
        "{\"rules\":[",
        "]}",
        "{\"name\":\"a\",\"pattern\":",
        "\"en\""
    };

    @Property(tries = 10_000)
    void definitions(@ForAll("documents") String document, @ForAll String password) {
        assertRulesOrReason(EffectiveRules.of("a", List.of(document)), password);
    }

    @Property(tries = 10_000)
    void values(@ForAll String value, @ForAll String password) {
        assertRulesOrReason(EffectiveRules.of(value, List.of()), password);
    }

    private static void assertRulesOrReason(EffectiveRules effective, String password) {
        assertThat(effective.rules().rules().isEmpty())
                .isEqualTo(effective.problem().isPresent());
        assertThat(effective.problem().orElse("a reason")).isNotBlank();
        assertThat(effective.rules().judge(password)).isNotNull();
    }

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(PIECES).list().ofMaxSize(20).map(pieces -> String.join("", pieces));
    }
}
