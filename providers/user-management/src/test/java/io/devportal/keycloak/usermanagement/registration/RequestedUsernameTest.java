// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
        RequestedUsername name = new RequestedUsername(false, "ada@x.example", chosen(chosen), false);

        assertThat(name.problem())
                .isEqualTo(isAddressOfAnother ? Optional.of("portalUsernameIsAddress") : Optional.empty());
    }

    private static List<String> chosen(String name) {
        return name == null ? List.of() : List.of(name);
    }

    /** What Keycloak would say of the one that it takes could tell about an account. */
    @ParameterizedTest // K-05, D-01
    @CsvSource({
        "false, 'ada',               true,  true",
        "false, '',                  true,  true",
        "false, 'ada;ada@x.example', false, true",
        "false, ';bob@x.example',    false, true",
        "false, 'ada',               false, false",
        "true,  'ada',               true,  false",
        "true,  'ada;bob',           false, false",
    })
    void aNameThatIsThereTwiceIsNone(
            boolean isAddressByRule, String chosen, boolean hasOtherSpelling, boolean isRefused) {
        RequestedUsername name = new RequestedUsername(
                isAddressByRule, "ada@x.example", List.of(chosen.split(";", -1)), hasOtherSpelling);

        assertThat(name.problem()).isEqualTo(isRefused ? Optional.of("invalidUsernameMessage") : Optional.empty());
    }

    @ParameterizedTest // K-05
    @CsvSource({"true, 1", "false, 2"})
    void whatNobodyElseMayHaveIsTheAddressAndAChosenName(boolean isAddressByRule, int names) {
        RequestedUsername name = new RequestedUsername(isAddressByRule, "ada@x.example", List.of("ada"), false);

        assertThat(name.claimed()).hasSize(names).contains("ada@x.example");
        assertThat(name.isOwnAddress()).isEqualTo(isAddressByRule);
    }
}
