// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryDelayTest {
    private static final RetryDelay DELAY = new RetryDelay(Duration.ofSeconds(15));

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
        assertThat(DELAY.after(attempts)).isEqualTo(delay);
    }

    @Test
    void givesUpAfterAboutTwoDays() {
        Duration tried = IntStream.iterate(1, attempts -> !RetryDelay.isExhausted(attempts), attempts -> attempts + 1)
                .mapToObj(DELAY::after)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(tried).isBetween(Duration.ofHours(44), Duration.ofHours(52));
    }

    @ParameterizedTest(name = "first {0}, after attempt {1}: {2}")
    @CsvSource({
        "PT1S,  1,  PT1S",
        "PT1S,  4,  PT8S",
        "PT1S,  11, PT17M4S",
        "PT1S,  12, PT30M",
        "PT1H,  1,  PT30M",
    })
    void theServerSaysWhenToTryAgainForTheFirstTime(Duration first, int attempts, Duration delay) {
        assertThat(new RetryDelay(first).after(attempts)).isEqualTo(delay);
    }
}
