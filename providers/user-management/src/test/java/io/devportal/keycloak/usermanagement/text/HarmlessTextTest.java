// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTextTest {

    @ParameterizedTest(name = "{0}: U+{1}")
    @CsvSource({
        "G-02, 0000, NUL",
        "G-02, 0009, tab",
        "G-02, 000D, carriage return",
        "G-02, 001B, escape",
        "G-02, 007F, delete",
        "G-02, 0085, next line",
        "G-02, 2028, line separator",
        "G-02, 2029, paragraph separator",
        "G-01, 200E, left-to-right mark",
        "G-01, 200F, right-to-left mark",
        "G-01, 202A, left-to-right embedding",
        "G-01, 202E, right-to-left override",
        "G-01, 2066, left-to-right isolate",
        "G-01, 2069, pop directional isolate",
        "G-01, 061C, Arabic letter mark",
        "G-01, FEFF, byte order mark",
        "G-01, D800, half of a surrogate pair",
        // stands for the place of user text in our own sentences
        "G-01, 2063, invisible separator",
    })
    void dropsWhatReordersOrForges(String id, String codePoint, String name) {
        String character = Character.toString(Integer.parseInt(codePoint, 16));

        assertThat(HarmlessText.line("Le" + character + "na")).isEqualTo("Lena");
        assertThat(HarmlessText.paragraphs("Le" + character + "na")).isEqualTo("Lena");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "نیم\u200cفاصله",
                "family \uD83D\uDC68\u200D\uD83D\uDC69",
                "<a href=\"https://evil.example\">Click</a>",
                "&amp;lt;a ${orgInviteSubject} {0} ''{1}'' %0d%0aBcc:",
                "Zoë Ångström",
                "مريم",
                "山田太郎",
                "smile 😀",
            })
    void leavesEverythingElseToTheTemplatesEscaping(String text) {
        assertThat(HarmlessText.line(text)).isEqualTo(text);
        assertThat(HarmlessText.paragraphs(text)).isEqualTo(text);
    }

    @Test // G-02
    void aLineBreakStaysOnlyWhereParagraphsAreWritten() {
        assertThat(HarmlessText.line("Ada\nBcc: all")).isEqualTo("AdaBcc: all");
        assertThat(HarmlessText.paragraphs("first line\nsecond line")).isEqualTo("first line\nsecond line");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(HarmlessText.line(null)).isNull();
        assertThat(HarmlessText.line("\u202e\r")).isEmpty();
    }
}
