// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.usermanagement.account.AccountStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserStateTest {

    @ParameterizedTest // T16
    @CsvSource({
        ",                   true,  ACTIVE",
        ",                   false, DISABLED",
        "PENDING_APPROVAL,   false, PENDING_APPROVAL",
        "PENDING_APPROVAL,   true,  PENDING_APPROVAL",
        "PENDING_ACTIVATION, true,  PENDING_ACTIVATION",
        "PENDING_ACTIVATION, false, DISABLED",
        "ACTIVE,             true,  ACTIVE",
        "ACTIVE,             false, DISABLED",
        "REJECTED,           false, DISABLED",
    })
    void stateIsTheRowAndTheFlag(AccountStatus status, boolean enabled, UserState state) {
        assertThat(UserState.of(status, enabled)).isEqualTo(state);
    }
}
