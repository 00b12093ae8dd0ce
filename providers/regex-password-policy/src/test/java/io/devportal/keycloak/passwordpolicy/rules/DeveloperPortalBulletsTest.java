// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeveloperPortalBulletsTest {
    private static final Pattern COMBINED = Pattern.compile("^(?=.*[A-Z])(?=.*[^A-Za-z0-9])(?!.*(.)\\1{2}).{8,32}$");

    @ParameterizedTest // G13, G14, G15, G16
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            textBlock =
                    """
            Ab!defg                             | length-8-32
            Ab!defgh                            | -
            Ab!defghAb!defghAb!defghAb!defgh    | -
            Ab!defghAb!defghAb!defghAb!defghi   | length-8-32
            Ab!defaa                            | -
            Ab!deaaa                            | no-three-in-a-row
            Ab!de111                            | no-three-in-a-row
            Ab!de!!!                            | no-three-in-a-row
            AAAb!def                            | no-three-in-a-row
            Abcdefgh                            | special-character
            Abcdefg1                            | special-character
            Abcdefg@                            | -
            Abcdefg&                            | -
            Abcdefg#                            | -
            `Abcdefg `                          | -
            ab!defgh                            | upper-case-letter
            äb!defgh                            | upper-case-letter
            Äb!defgh                            | upper-case-letter
            """)
    void oneBulletAtATime(String password, String broken) {
        assertThat(brokenBy(password)).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest // G13: characters, not the units that a computer stores them in
    @CsvSource({"7, length-8-32", "8, ", "32, ", "33, length-8-32"})
    void lengthCountsCodePoints(int length, String broken) {
        String password = "A!" + emojis(length - 2);

        assertThat(brokenBy(password)).isEqualTo(broken == null ? List.of() : List.of(broken));
    }

    @ParameterizedTest // B5
    @CsvSource({
        "aaa, length-8-32 no-three-in-a-row special-character upper-case-letter",
        "'', length-8-32 special-character upper-case-letter"
    })
    void everyBrokenBulletInOrder(String password, String broken) {
        assertThat(String.join(" ", brokenBy(password))).isEqualTo(broken);
    }

    @Property(tries = 5_000)
    void bulletsAgreeWithTheCombinedRegex(@ForAll("passwords") String password) {
        assertThat(brokenBy(password).isEmpty())
                .isEqualTo(COMBINED.matcher(password).matches());
    }

    @Provide
    Arbitrary<String> passwords() {
        return Arbitraries.frequencyOf(
                        Tuple.of(
                                3,
                                Arbitraries.strings()
                                        .withChars("aA1!é\n\r\u0085\u2028")
                                        .ofMaxLength(40)),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(40)))
                .filter(password -> !judge(password).notText());
    }

    private static List<String> brokenBy(String password) {
        return judge(password).broken().stream().map(Rule::name).toList();
    }

    private static Verdict judge(String password) {
        return EffectiveRules.of("developer-portal", List.of()).rules().judge(password);
    }

    private static String emojis(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.appendCodePoint(0x1F600 + i);
        }
        return text.toString();
    }
}
