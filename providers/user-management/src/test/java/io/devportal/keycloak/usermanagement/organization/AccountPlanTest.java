// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountPlanTest {

    @ParameterizedTest(name = "[{0}] -> [{1}]") // L10
    @CsvSource({"gold, gold", "'  Gold  plan ', Gold plan", "'', ''"})
    void aPlanIsALineOfText(String typed, String stored) {
        assertThat(new AccountPlan(typed).text()).isEqualTo(stored);
        assertThat(new AccountPlan(typed).isGood()).isTrue();
    }

    @Test
    void whatIsNoTextOrTooLongIsNoPlan() {
        assertThat(new AccountPlan("a".repeat(100)).isGood()).isTrue();
        assertThat(new AccountPlan("a".repeat(101)).isGood()).isFalse();
        assertThat(new AccountPlan("gold\0").isGood()).isFalse();
    }
}
