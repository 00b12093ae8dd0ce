// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.text.EmailAddress.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** L28; G-03, K-07. */
class EmailAddressTest {

    @ParameterizedTest(name = "[{0}] -> {1}")
    @CsvSource({
        "ann@x.example,                         ann@x.example",
        "ANN@X.Example,                         ann@x.example",
        "'  ann@x.example ',                    ann@x.example",
        "'\tann@x.example\r\n',                 ann@x.example",
        "'\u00A0ann@x.example\u3000\u2003',     ann@x.example",
        "'ann@x.example\u200B',                 ann@x.example",
        "'\uFEFFann@x.example',                 ann@x.example",
        "'\u202Eann@x.exam\u2066ple\u200F',     ann@x.example",
        "'a\u00ADnn@x.example',                 ann@x.example",
        "ann@ｘ.example,                        ann@x.example",
        "ａｎｎ＠ｘ．ｅｘａｍｐｌｅ,             ann@x.example",
        "ann@x。example,                        ann@x.example",
        "'ann@x.example.',                      ann@x.example",
        "'\u212Aim@x.example',                  kim@x.example",
        "ann@bücher.example,                    ann@bücher.example",
        "ann@BÜCHER.example,                    ann@bücher.example",
        "'ann@bu\u0308cher.example',            ann@bücher.example",
        "ann@xn--bcher-kva.example,             ann@bücher.example",
        "ann@XN--BCHER-KVA.example,             ann@bücher.example",
        // Cyrillic а in a Latin word
        "'ann@ex\u0430mple.org',                ann@xn--exmple-4nf.org",
        "ann@пример.рф,                         ann@пример.рф",
        // of another owner than strasse.example
        "ann@xn--strae-oqa.example,             ann@xn--strae-oqa.example",
    })
    void hasOneSpelling(String typed, String spelling) {
        EmailAddress address = new EmailAddress(typed);

        assertThat(address.text()).isEqualTo(spelling);
        assertThat(address.problem(false)).isEmpty();
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "o'brien+dev@x.org",
                "!#$%&'*+/=?^_`{|}~-@x.org",
                "ann.b.c@x.org",
                "ann+tag@x.org",
                "a@b-c.x1.org",
                "1@2.org",
                "postmaster@mailhost",
            })
    void whatIsAnAddress(String typed) {
        assertThat(new EmailAddress(typed).problem(false)).isEmpty();
        assertThat(new EmailAddress(typed).text()).isEqualTo(typed);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "ann",
                "@x.example",
                "ann@",
                "ann@@x.example",
                "ann@x`.example",
                "ann@x'y.example",
                "ann@x!.example",
                "ann@x_y.example",
                "ann@-x.example",
                "ann@x-.example",
                "ann@x..example",
                "ann@.example",
                "ann@x.example..",
                ".ann@x.example",
                "ann.@x.example",
                "a..b@x.example",
                "a b@x.example",
                "ann@x .example",
                "\"ann\"@x.example",
                "\"a@b\"@x.example",
                "ann(comment)@x.example",
                "Ann <ann@x.example>",
                "<ann@x.example>",
                "ann@x.example,bob@x.example",
                "ann@x.example;bob@x.example",
                "ann\\@x.example",
                "ann@[127.0.0.1]",
                "ann@[IPv6:::1]",
                "ann@127.0.0.1",
                "ann@x.123",
                "ann@x\u0000.example",
                "an\u001Bn@x.example",
                "ann@x.\uD800example",
                "ann@straße.example",
                "ann@x/y.example",
                "mailto:ann@x.example",
                "ann@x.example?subject=x",
            })
    void whatIsNone(String typed) {
        assertThat(new EmailAddress(typed).problem(true)).contains(Problem.FORM);
    }

    @Test
    void lengthsAreThoseOfMailServers() {
        String domain = "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + ".example";

        assertThat(new EmailAddress("a".repeat(64) + "@x.example").problem(false))
                .isEmpty();
        assertThat(new EmailAddress("a".repeat(65) + "@x.example").problem(false))
                .contains(Problem.FORM);
        assertThat(new EmailAddress("a".repeat(62) + "@" + domain).problem(false))
                .isEmpty();
        assertThat(new EmailAddress("a".repeat(64) + "@" + domain).problem(false))
                .contains(Problem.FORM);
        assertThat(new EmailAddress("ä".repeat(33) + "@x.example").problem(true))
                .contains(Problem.FORM);
        assertThat(new EmailAddress("a@" + "a.".repeat(60_000) + "bc").problem(false))
                .contains(Problem.FORM);
        assertThat(new EmailAddress("ﷺ".repeat(60_000) + "@x.example").problem(true))
                .contains(Problem.FORM);
    }

    @Test
    void otherLettersBeforeTheAtNeedAMailServerThatTakesThem() {
        assertThat(new EmailAddress("jürgen@x.example").problem(false)).contains(Problem.LETTERS);
        assertThat(new EmailAddress("jürgen@x.example").problem(true)).isEmpty();
        assertThat(new EmailAddress("用户@x.example").problem(true)).isEmpty();
        assertThat(new EmailAddress("☃@x.example").problem(true)).contains(Problem.FORM);
    }

    @Test
    void whatMailServersTellApartStaysApart() {
        assertThat(new EmailAddress("ann+x@x.example")).isNotEqualTo(new EmailAddress("ann@x.example"));
        assertThat(new EmailAddress("a.nn@x.example")).isNotEqualTo(new EmailAddress("ann@x.example"));
        assertThat(new EmailAddress("ann@x.example")).isNotEqualTo(new EmailAddress("ann@xx.example"));
    }

    @Test
    void anInternationalDomainIsKnownInBothSpellings() {
        assertThat(new EmailAddress("ann@bücher.example").spellings())
                .containsExactlyInAnyOrder("ann@bücher.example", "ann@xn--bcher-kva.example");
        assertThat(new EmailAddress("ann@x.example").spellings()).containsExactly("ann@x.example");
    }
}
