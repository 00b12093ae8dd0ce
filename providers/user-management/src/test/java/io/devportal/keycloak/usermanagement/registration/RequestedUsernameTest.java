// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedUsernameTest {
    @ParameterizedTest // K-05
    @CsvSource({
        "ada, false",
        "bob@x.example, true",
        "' bob@x.example', true",
        "bob\uff20x.example, true",
        "bob\ufe6bx.example, true",
        "@bob, true",
        "ada@x.example, false",
        "ADA@X.example, false",
        "' ada@x.example ', false",
        ", false"
    })
    void somebodyElsesAddressIsToldByItsLook(String chosen, boolean isAddressOfAnother) {
        RequestedUsername name = new RequestedUsername(false, "ada@x.example", chosen);

        assertThat(name.isAddressOfAnother()).isEqualTo(isAddressOfAnother);
    }

    @ParameterizedTest // K-05
    @CsvSource({"true, 1", "false, 2"})
    void whatNobodyElseMayHaveIsTheAddressAndAChosenName(boolean isAddressByRule, int names) {
        RequestedUsername name = new RequestedUsername(isAddressByRule, "ada@x.example", "ada");

        assertThat(name.claimed()).hasSize(names).contains("ada@x.example");
        assertThat(name.isOwnAddress()).isEqualTo(isAddressByRule);
    }
}
