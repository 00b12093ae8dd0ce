// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StorableCharactersTest {

    @ParameterizedTest // K-07
    @CsvSource({
        "Ada, false",
        "'', false",
        ", false",
        "Łukasz, false",
        "Ωμέγα, false",
        "山田, false",
        "\uFFFD, false",
        // beyond the first 65,536: an emoji, a mathematical letter, a Han letter of names, a Gothic one
        "Ada \uD83D\uDE42, true",
        "\uD835\uDC9Cda, true",
        "\uD842\uDFB7野, true",
        "\uD800\uDF30, true",
    })
    void lettersOfFourBytes(String text, boolean expected) {
        assertThat(StorableCharacters.hasFourBytes(text)).isEqualTo(expected);
    }
}
