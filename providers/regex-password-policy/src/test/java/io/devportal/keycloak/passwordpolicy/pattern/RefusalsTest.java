// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before it meets a password. */
class RefusalsTest {

    @ParameterizedTest // the engine spins in these without reading a character
    @ValueSource(
            strings = {
                "(?:(?:^){50000}){50000}.*",
                "(?:^){1001}",
                "a{1001}",
                "a{0,1001}",
                "a{1001,}",
                "(?:(?:a{101}){10}){10}",
                "(?:a{9}(b{12}){101}){9}"
            })
    void largeCounts(String pattern) {
        assertThat(refusal(pattern)).containsAnyOf("The quantifier in braces counts to", "Nested quantifiers multiply");
    }

    @ParameterizedTest // counts in other places count nothing
    @ValueSource(
            strings = {
                "a{1000}",
                "(?:a{100}){100}",
                "\\Q{50000}\\E",
                "\\{50000\\}",
                "[{50000}]",
                "[\\]{50000}]",
                "\\x{1F600}{10}",
                "(?:a{100})(?:b{200})",
                "a{100}|b{200}"
            })
    void smallCounts(String pattern) {
        assertThat(SafePattern.of(pattern)).isNotNull();
    }

    @ParameterizedTest // 2^n ways at the end of the text, where there is nothing to read
    @ValueSource(
            strings = {
                "(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)(?:|)x",
                "(?:|){12}x",
                "(?:(?:)?){30}x",
                "(?:$)?(?:$)?(?:$)?(?:$)?(?:$)?(?:$)?(?:$)?(?:$)?(?:$)?(?:$)?(?:$)?(?:$)?x",
                "(?:^|\\b|\\G){8}x",
                "(?:(?=)|(?!)|){8}x",
                "a*(?:()|()|()){8}x",
                "(?:(?:(?:^){20}){20}){20}",
                "(?<=\\G.{0,900})x"
            })
    void idleWork(String pattern) {
        assertThat(refusal(pattern)).startsWith("The regex has too many optional or alternative parts");
    }

    @Test
    void deepNesting() {
        assertThat(refusal("(".repeat(51) + ")".repeat(51))).isEqualTo("Groups are nested deeper than 50 levels.");
        assertThat(refusal("(".repeat(999) + ")".repeat(999))).contains("nested");
        assertThat(SafePattern.of("(a".repeat(50) + ")".repeat(50))).isNotNull();
    }

    static String refusal(String pattern) {
        return catchThrowableOfType(RefusedPattern.class, () -> SafePattern.of(pattern))
                .getMessage();
    }
}
