// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            a{3}            | Repeat[body=Literal[codePoint=97], minimum=3, maximum=3, mode=GREEDY]
            a{3,}?          | Repeat[body=Literal[codePoint=97], minimum=3, maximum=2147483647, mode=LAZY]
            a{3,4}+         | Repeat[body=Literal[codePoint=97], minimum=3, maximum=4, mode=POSSESSIVE]
            [a-c\\]x]       | CharacterSet[negated=false, ranges=[CharacterRange[from=97, to=99], CharacterRange[from=93, to=93], CharacterRange[from=120, to=120]]]
            [^-a]           | CharacterSet[negated=true, ranges=[CharacterRange[from=45, to=45], CharacterRange[from=97, to=97]]]
            [+\\-#-]        | CharacterSet[negated=false, ranges=[CharacterRange[from=43, to=43], CharacterRange[from=45, to=45], CharacterRange[from=35, to=35], CharacterRange[from=45, to=45]]]
            [a[b]&&c]       | UnknownSet[source=[?????]]
            \\x{1F600}      | Literal[codePoint=128512]
            \\071           | Literal[codePoint=57]
            \\Q{5}\\E       | Sequence[parts=[Literal[codePoint=123], Literal[codePoint=53], Literal[codePoint=125]]]
            (?s).           | Sequence[parts=[Sequence[parts=[]], AnyCharacter[lineBreaks=true]]]
            (?:(?s).)       | Group[kind=PLAIN, number=0, body=Sequence[parts=[Sequence[parts=[]], AnyCharacter[lineBreaks=true]]]]
            (?s:)           | Group[kind=PLAIN, number=0, body=Sequence[parts=[]]]
            (?<=a)          | Group[kind=LOOKBEHIND, number=0, body=Literal[codePoint=97]]
            (?<n>a)         | Group[kind=CAPTURING, number=1, body=Literal[codePoint=97]]
            """)
    void trees(String pattern, String tree) {
        assertThat(SafePattern.of(pattern).parsed().root()).hasToString(tree);
    }

    @ParameterizedTest
    @CsvSource({"(a)\\1, 1", "(a)\\10, 1", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10, 10", "(?<n>a)\\k<n>, n"})
    void backReferences(String pattern, String group) {
        assertThat(SafePattern.of(pattern).parsed().root().toString()).contains("BackReference[group=" + group + "]");
    }

    @ParameterizedTest // a lone dot ends at the group that changed it
    @CsvSource({"(?s:a)., false", "(?:(?s)a)., false", "(?s)(?:a)., true", "a|(?s)b|., true", "(?s)(?-s:a)., true"})
    void flagOfTheDot(String pattern, boolean lineBreaks) {
        assertThat(SafePattern.of(pattern).parsed().root().toString())
                .contains("AnyCharacter[lineBreaks=" + lineBreaks + "]");
    }

    @ParameterizedTest // what the parser might read differently from the engine is refused, not guessed
    @ValueSource(
            strings = {
                "[]a]",
                "[^]a]",
                "(?x)a b",
                "(?ix: a)",
                "\\Qa",
                "a[]{5}]",
                "({2}a)",
                "a|{50000}",
                "a{2}{50000}",
                "a+{2}"
            })
    void ambiguousIsRefused(String pattern) {
        assertThat(RefusalsTest.refusal(pattern)).isNotBlank();
    }
}
