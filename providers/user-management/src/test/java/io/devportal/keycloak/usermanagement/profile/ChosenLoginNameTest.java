// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChosenLoginNameTest {

    @ParameterizedTest // K-05
    @CsvSource({
        "ada, '', false",
        ", '', false",
        "bob@x.example, '', true",
        "bob\uff20x.example, '', true",
        "bob@x.example, ada@x.example, true",
        "ADA@x.example, ada@x.example, false",
        "ada@x.example, bob;ada@x.example, false",
    })
    void onlyAnAddressOfOnesOwnIsALoginName(String name, String own, boolean isAddressOfAnother) {
        List<String> theirs = Arrays.asList(own.split(";"));

        assertThat(ChosenLoginName.isAddressOfAnother(name, theirs)).isEqualTo(isAddressOfAnother);
    }
}
