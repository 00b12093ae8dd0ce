// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInNameTest {

    @ParameterizedTest // B23
    @CsvSource({
        "true,  ada@globex.example, ada, ada@globex.example",
        "false, ada@globex.example, ada, ada",
        "true,  ,                   ada, ada",
        "true,  '',                 ada, ada",
        "false, ada@globex.example, ada@globex.example, ada@globex.example",
    })
    void isTheAddressWhereTheRealmTakesOneElseTheUsername(
            boolean takesAddresses, String address, String username, String name) {
        assertThat(SignInName.of(takesAddresses, address, username)).isEqualTo(name);
    }
}
