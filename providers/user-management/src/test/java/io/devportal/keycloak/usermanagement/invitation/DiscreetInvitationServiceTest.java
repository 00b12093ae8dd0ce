// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscreetInvitationServiceTest {

    @ParameterizedTest // F-03
    @CsvSource({"1, 200", "18, 200", "31, 200", "200, 200", "201, 400", "1234, 1400"})
    void anAnswerComesAfterWholeSteps(long spent, long answered) {
        long nanos =
                DiscreetInvitationService.inWholeSteps(Duration.ofMillis(spent).toNanos());

        assertThat(Duration.ofNanos(nanos)).isEqualTo(Duration.ofMillis(answered));
    }
}
