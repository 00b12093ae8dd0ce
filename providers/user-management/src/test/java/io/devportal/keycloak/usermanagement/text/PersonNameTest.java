// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K-07. */
class PersonNameTest {

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "Ada",
                "J. R. R.",
                "J.R.R.",
                "O'Neill",
                "O’Neill",
                "D'Arcy-O'Neill",
                "Anne-Marie",
                "María José",
                "María de los Ángeles",
                "Dr. No",
                "von der Leyen",
                "'t Hooft",
                "Jr.",
                "Gal·la",
                "Kamehamehaʻonālani",
                "محمد",
                "نیم\u200cفاصله",
                "山田太郎",
                "マリア・テレサ",
                "สมชาย",
                "ณัฐพงษ์",
                "Nguyễn Thị",
                "अनुष्का",
                "Ƿulf",
                "X",
            })
    void realNamesSurvive(String name) {
        assertThat(new PersonName(name).text()).isEqualTo(name);
        assertThat(new PersonName(name).isText()).isTrue();
        assertThat(new PersonName(name).inMails()).isEqualTo(name);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "Your invoice is overdue, see www.evil.example",
                "Your invoice is overdue now",
                "www.evil.example",
                "evil.io",
                "t.co",
                "https://evil.example",
                "evil.example/x",
                "ann@evil.example",
                "Call 0800 123456",
                "10.0.0.1",
                "Sam!",
                "Sam: pay now",
                "<b>Sam</b>",
                "Sam\\evil",
                "\u202EmaS",
                "{0}",
            })
    void whatReadsLikeAMessageGreetsNobody(String name) {
        assertThat(new PersonName(name).inMails()).isIn("", "maS");
    }

    @ParameterizedTest(name = "[{0}] -> [{1}]")
    @CsvSource({
        "'  Ada ',                 Ada",
        "'\u00A0Ada\u3000',        Ada",
        "'Anne\t Marie\n',         Anne Marie",
        "'A\u200Bd\u00ADa\uFEFF',  Ada",
        "'\u202EA\u2066da\u2069',  Ada",
        "'A\u3164da\u2800',        Ada",
        "' \u200E ',               ''",
        ",                         ''",
    })
    void blanksAndInvisibleCharactersAreDropped(String typed, String text) {
        assertThat(new PersonName(typed).text()).isEqualTo(text);
        assertThat(new PersonName(typed).isText()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u001Bda", "A\u0000da", "A\uD800da", "A\uE000da", "A\uFFFFda", "A\uFFFDda"})
    void whatCannotBeShownIsRefused(String typed) {
        assertThat(new PersonName(typed).isText()).isFalse();
        assertThat(new PersonName(typed).text()).doesNotContain("\u001B", "\u0000", "\uD800");
    }

    @Test
    void onlyANameFromTheRightIsIsolated() {
        assertThat(HarmlessText.isolated("Ada")).isEqualTo("Ada");
        assertThat(HarmlessText.isolated("محمد")).isEqualTo("\u2068محمد\u2069");
    }
}
