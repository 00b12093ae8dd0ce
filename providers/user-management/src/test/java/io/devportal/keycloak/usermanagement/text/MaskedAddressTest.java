// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedAddressTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "lena@globex.example,       l•••@globex.example",
        "l@globex.example,          l•••@globex.example",
        "😀lena@globex.example,     😀•••@globex.example",
        "'\"a@b\"@globex.example',  '\"•••@globex.example'",
        "@globex.example,           •••",
        "lena,                      •••",
        "'',                        •••",
    })
    void showsTheFirstLetterAndTheDomain(String address, String masked) {
        assertThat(EmailAddress.masked(address)).isEqualTo(masked);
    }
}
