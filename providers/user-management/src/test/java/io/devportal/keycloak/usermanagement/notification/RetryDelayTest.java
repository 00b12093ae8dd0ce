// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTest {

    @ParameterizedTest(name = "after attempt {0}: {1}")
    @CsvSource({
        "0,          PT15S",
        "1,          PT15S",
        "2,          PT30S",
        "3,          PT1M",
        "7,          PT16M",
        "8,          PT30M",
        "9,          PT30M",
        "99,         PT30M",
        "2147483647, PT30M",
    })
    void doublesUpToHalfAnHour(int attempts, Duration delay) {
        assertThat(RetryDelay.after(attempts)).isEqualTo(delay);
    }

    @Test
    void givesUpAfterAboutTwoDays() {
        Duration tried = IntStream.iterate(1, attempts -> !RetryDelay.isExhausted(attempts), attempts -> attempts + 1)
                .mapToObj(RetryDelay::after)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(tried).isBetween(Duration.ofHours(44), Duration.ofHours(52));
    }
}
