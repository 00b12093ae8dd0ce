// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthServiceTest {

    private final List<RuntimeException> failures = new ArrayList<>();

    @Test
    void aCheckThatThrowsIsAProblem() {
        IllegalStateException failure = new IllegalStateException("of ada@globex.example");
        OutboxCheck throwing = new OutboxCheck(
                () -> {
                    throw failure;
                },
                0);

        Finding finding = HealthService.run(throwing, failures::add);

        assertThat(finding.name()).isEqualTo("outbox");
        assertThat(finding.level()).isEqualTo(Finding.Level.PROBLEM);
        assertThat(finding.message())
                .startsWith("could not be checked: IllegalStateException")
                .doesNotContain("ada");
        assertThat(failures).containsExactly(failure);
    }

    @Test
    void theFirstTokenExchangeIsAWarning() {
        assertThat(HealthService.run(tokenExchange(true), failures::add).level())
                .isEqualTo(Finding.Level.WARNING);
        assertThat(HealthService.run(tokenExchange(false), failures::add).level())
                .isEqualTo(Finding.Level.OK);
        assertThat(failures).isEmpty();
    }

    private static Check tokenExchange(boolean isEnabled) {
        return new ServerChecks("26.7.5", isEnabled).all().get(1);
    }
}
