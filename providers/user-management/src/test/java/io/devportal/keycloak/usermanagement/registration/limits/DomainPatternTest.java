// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** B12. */
class DomainPatternTest {

    @ParameterizedTest
    @CsvSource({
        "example.com,      example.com",
        "' Example.COM ',  example.com",
        "example.com.,     example.com",
        "*.Example.com,    *.example.com",
        "bücher.example,   xn--bcher-kva.example",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "a.xn--p1ai,       a.xn--p1ai",
        "*.xn--bcher-kva.example, *.xn--bcher-kva.example",
        "a_b.example,      a_b.example",
    })
    void readsADomainInOneForm(String written, String text) {
        assertThat(DomainPattern.parse(written)).hasValue(new DomainPattern(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "com",
                "*",
                "*.",
                "*.com.*",
                "a@example.com",
                "http://example.com",
                "example..com",
                ".example.com",
                "-example.com",
                "exa mple.com",
                "example.com/x",
                "*example.com",
                "ex%.com",
                "\u0000.example.com",
                // the punycode of nothing
                "xn--a.com",
                "xn--.com",
                "*.xn--a.com",
                "a.xn--a",
                "xn--zzzzzzzz99999.example",
                // of letters that need none
                "xn--example-.com",
                // IDNA 2003 makes strasse.example of it, which somebody else may have
                "straße.example"
            })
    void refusesWhatNamesNoDomain(String written) {
        assertThat(DomainPattern.parse(written)).isEmpty();
    }

    @ParameterizedTest // B12, K-07
    @CsvSource({
        "ada@example.com,           example.com,             true",
        "ADA@EXAMPLE.COM,           example.com,             true",
        "ada@example.com.,          example.com,             true",
        "ada@bücher.example,        xn--bcher-kva.example,   true",
        "ada@ｅｘａｍｐｌｅ.com,     example.com,             true",
        "ada@example。com,          example.com,             true",
        "'ada@exam\u200Bple.com\u00A0', example.com,       true",
        "ada@xn--bcher-kva.example, xn--bcher-kva.example,   true",
        // Cyrillic а
        "'ada@ex\u0430mple.com',   example.com,             false",
        "ada@dev.example.com,       *.example.com,           true",
        "ada@a.dev.example.com,     *.example.com,           true",
        "ada@dev.example.com,       example.com,             false",
        "ada@example.com,           *.example.com,           false",
        "ada@notexample.com,        example.com,             false",
        "ada@notexample.com,        *.example.com,           false",
        "'\"a@example.com\"@evil.example', example.com,      false",
        "ada@example.com.evil.example, example.com,          false",
        "ada@example.com.evil.example, *.example.com,        false",
    })
    void matchesByWholeLabels(String address, String pattern, boolean matches) {
        assertThat(DomainPattern.matching(address).contains(new DomainPattern(pattern)))
                .isEqualTo(matches);
    }
}
