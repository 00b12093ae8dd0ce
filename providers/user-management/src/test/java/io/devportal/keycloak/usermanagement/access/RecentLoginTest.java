// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecentLoginTest {
    private static final long NOW = 1_800_000_000L;

    @ParameterizedTest(name = "{0} seconds ago -> {1}")
    @CsvSource({"0, ''", "900, ''", "901, insufficient_user_authentication", "-5, ''", ", login_missing"})
    void aLoginCountsForAWhile(Long secondsAgo, String code) {
        Caller caller = Callers.loggedIn(secondsAgo == null ? null : NOW - secondsAgo);

        assertThat(RecentLogin.objection(caller, Duration.ofMinutes(15), NOW)
                        .map(Denial::code)
                        .orElse(""))
                .isEqualTo(code);
    }
}
