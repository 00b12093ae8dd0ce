// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({
        "help@acme.example, mailto:help@acme.example",
        "https://acme.example/help, https://acme.example/help",
        "'', ''"
    })
    void itLeadsToAMailOrAPage(String text, String href) {
        assertThat(Contact.read(text).map(Contact::href)).contains(href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "http://acme.example",
                "javascript:alert(1)",
                "a?bcc=b@acme.example",
                "https://acme.example/\"x",
                "Help <help@acme.example>",
                " help@acme.example"
            })
    void nothingElseDoes(String text) {
        assertThat(Contact.read(text)).isEmpty();
    }

    @Test
    void noHostHasAnEndlessName() {
        assertThat(Contact.read("https://" + "a".repeat(254))).isEmpty();
    }
}
