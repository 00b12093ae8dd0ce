// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.pattern.SafePattern.Match;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Regexes that nobody would write: whatever they are, they are refused with a reason, or end. */
class RegexFuzzTest {
    private static final String[] PIECES = {
        "a", "b", ".", "\\d", "\\w", "[a-c]", "[^a]", "(", ")", "(?:", "(?=", "(?!", "(?<=", "(?>", "|", "|", ")", ")",
        "*", "+", "?", "{2}", "{0,3}", "{40}", "*?", "++", "^", "$", "\\b", "\\G", "\\1", "\\2", "(?i)", "(?s)",
        "\\Q*\\E", "\\p{L}", "\\X", "[", "]", "\\", "{", "}", "-", "&&"
    };

    @Property(tries = 20_000)
    void isRefusedOrEnds(@ForAll("regexes") String regex) {
        Optional<SafePattern> pattern = accepted(regex);

        for (String text : new String[] {"", "a".repeat(1_000), "ab".repeat(30), "1a ".repeat(90)}) {
            long start = System.nanoTime();
            pattern.ifPresent(safe -> safe.test(text, StepBudget.perPassword()));
            assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        }
    }

    @Property(tries = 20_000)
    void budgetAndQuotationChangeNoVerdict(@ForAll("regexes") String regex, @ForAll("texts") String text) {
        Optional<SafePattern> pattern = accepted(regex);

        pattern.map(safe -> safe.test(text, StepBudget.perPassword()))
                .filter(outcome -> outcome != Match.UNDECIDED)
                .ifPresent(outcome -> assertThat(outcome == Match.YES).isEqualTo(Pattern.matches(regex, text)));
    }

    /** Anything but a refusal fails the test, a regex that the engine does not know as well. */
    private static Optional<SafePattern> accepted(String regex) {
        try {
            SafePattern pattern = SafePattern.of(regex);
            Pattern.compile(regex);
            return Optional.of(pattern);
        } catch (RefusedPattern e) {
            assertThat(e.getMessage()).isNotBlank();
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            throw new AssertionError("accepted: " + regex, e);
        }
    }

    @Provide
    Arbitrary<String> regexes() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(14).map(pieces -> closed(String.join("", pieces)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab1 *é\n").ofMaxLength(8);
    }

    /** Most random texts are no regexes: balance what opens and closes groups. */
    private static String closed(String text) {
        StringBuilder result = new StringBuilder();
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == ')' && open == 0) {
                continue;
            }
            open += character == '(' ? 1 : character == ')' ? -1 : 0;
            result.append(character);
        }
        return result + ")".repeat(open);
    }
}
