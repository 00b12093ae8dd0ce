// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.pattern.SafePattern;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaScriptPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            .{8,32}           | ^(?:(?:[^\\n\\r\\u0085\\u2028\\u2029]){8,32})$
            (?s).*[A-Z].*     | ^(?:(?:[^]){0,}[A-Z](?:[^]){0,})$
            (?s).*(.)\\1{2}.* | ^(?:(?:[^]){0,}([^])(?:(?:\\1)){2,2}(?:[^]){0,})$
            ^[a-z]{4}$        | ^(?:^(?:[a-z]){4,4}$)$
            [^@\\s]+?         | ^(?:(?:[^\\u{40}-\\u{40}\\u{9}-\\u{d}\\u{20}-\\u{20}]){1,}?)$
            `(?=a)(?!b)x|y$`  | `^(?:(?=a)(?!b)x|y$)$`
            \\07\\047\\0377\\0477 | ^(?:\\u{7}\\u{27}\\u{ff}\\u{27}7)$
            \\x{1F600}é       | ^(?:\\u{1f600}\\u{e9})$
            """)
    void sameMeaning(String java, String script) {
        // single characters of a class are written as ranges
        assertThat(translated(java).map(text -> text.replaceAll("(?<![-\\\\}])([A-Za-z0-9])-\\1", "$1")))
                .contains(script);
    }

    @ParameterizedTest // the server alone decides: Java and JavaScript differ, or may
    @ValueSource(
            strings = {
                "(?i)a",
                "(?u)a",
                "\\p{L}",
                "[\\p{L}]",
                "[a&&b]",
                "\\ba",
                "a$b",
                "(?=a$)a",
                "(?:a$)?",
                "a\\Z",
                "\\Ga",
                "a*+",
                "(?>a)",
                "(?<=a)b",
                "(?<!a)b",
                "\\R",
                "\\X",
                "\\h",
                "(?<n>a)\\k<n>",
                "\\1(a)",
                "(a\\1)",
                "(?:(a)|b)\\1",
                "(?:(a))?\\1",
                "(?!(a))\\1b",
                "\\uD83D"
            })
    void onlyTheServerCanTell(String java) {
        assertThat(translated(java)).isEmpty();
    }

    @ParameterizedTest // B6: Java remembers where such a repetition has failed, a browser tries for hours
    @ValueSource(
            strings = {"(a+)+", "(?:a|a)*b", "(?:a{0,9}){0,9}b", "(?:(?:a?b)c)*", "(?:x[a-z]*y){2}", "(?:(?=a)(?:a|b))+"
            })
    void whatMayHangABrowserIsLeftToTheServer(String java) {
        assertThat(translated(java)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?:ab)+", "(?:a{2}b)*", "(?:a+|b)?", "(?:(?!.*x|y).)*", "a+b+", "a|b*"})
    void simpleRepetitionsHangNobody(String java) {
        assertThat(translated(java)).isPresent();
    }

    private static Optional<String> translated(String java) {
        return JavaScriptPattern.of(SafePattern.of(java).parsed());
    }
}
