// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;

final class TimerIntervalsTest {

    @Test
    void theOptionsOfTheServerCount() {
        assertThat(intervals(Map.of("outbox-interval", "1", "housekeeping-interval", "2", "metrics-interval", "3")))
                .isEqualTo(new TimerIntervals(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    @Test
    void withoutThem() {
        assertThat(intervals(Map.of()))
                .isEqualTo(new TimerIntervals(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(30)));
    }

    @Test
    void neverWithoutAPause() {
        assertThat(intervals(Map.of("outbox-interval", "0")).outbox()).isEqualTo(Duration.ofSeconds(1));
    }

    private static TimerIntervals intervals(Map<String, String> options) {
        String scope = "timers-" + UUID.randomUUID() + ".";
        options.forEach((name, value) -> System.setProperty(scope + name, value));
        return TimerIntervals.of(new Config.SystemPropertiesScope(scope));
    }
}
