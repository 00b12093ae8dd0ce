// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountIdTest {

    @ParameterizedTest // E-17
    @CsvSource({
        "6d1f0c1e-0000-4000-8000-000000000000, true",
        "f:store:ada@x.example, true",
        "f::, true",
        "f, true",
        "f:x, false",
        "f:, false",
        "a b, false",
        "'', false",
        "a%, false",
    })
    void whatKeycloakCannotReadIsNoId(String text, boolean isOne) {
        assertThat(Account.canBeId(text)).as(text).isEqualTo(isOne);
    }
}
