// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthServiceTest {

    private final List<RuntimeException> failures = new ArrayList<>();

    @Test
    void aQuestionThatThrowsIsAProblem() {
        IllegalStateException failure = new IllegalStateException("of ada@globex.example");
        OutboxQuestion throwing = new OutboxQuestion(
                () -> {
                    throw failure;
                },
                0);

        Check check = HealthService.ask(throwing, failures::add);

        assertThat(check.name()).isEqualTo("outbox");
        assertThat(check.level()).isEqualTo(Check.Level.PROBLEM);
        assertThat(check.message())
                .startsWith("could not be checked: IllegalStateException")
                .doesNotContain("ada");
        assertThat(failures).containsExactly(failure);
    }

    @Test
    void theFirstTokenExchangeIsAWarning() {
        assertThat(HealthService.ask(new TokenExchangeQuestion(true), failures::add)
                        .level())
                .isEqualTo(Check.Level.WARNING);
        assertThat(HealthService.ask(new TokenExchangeQuestion(false), failures::add)
                        .level())
                .isEqualTo(Check.Level.OK);
        assertThat(failures).isEmpty();
    }
}
