// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.approval.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Expected;
import io.devportal.keycloak.usermanagement.access.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionReasonTest {

    @Test // T18
    void isWhatWasTypedWithoutBlanksAroundIt() {
        assertThat(RejectionReason.typed(" No contract.\nAsk again next year. ").text())
                .isEqualTo("No contract.\nAsk again next year.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n"})
    void blankIsNone(String typed) {
        assertThat(RejectionReason.typed(typed).text()).isNull();
    }

    @Test // E-17
    void isRefusedWithControlCharactersOrBeyondItsLength() {
        assertThat(RejectionReason.typed("x".repeat(RejectionReason.LONGEST)).text())
                .hasSize(RejectionReason.LONGEST);
        assertRefused("x".repeat(RejectionReason.LONGEST + 1), Expected.atMostCharacters(1000));
        assertRefused("a\0b", Expected.plainText());
    }

    private static void assertRefused(String typed, Expected expected) {
        assertThatThrownBy(() -> RejectionReason.typed(typed))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.denial())
                        .isEqualTo(Denial.invalid("reason", expected)));
    }
}
