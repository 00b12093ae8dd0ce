// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SlowestClassesTest {

    @Test
    void tenOfThemSlowestFirst() {
        Map<String, Duration> times = new HashMap<>();
        for (int i = 1; i <= 12; i++) {
            times.put("Class" + i, Duration.ofMillis(i * 1500L));
        }

        String report = SlowestClasses.report(times, Duration.ofSeconds(120));

        assertThat(report.lines())
                .hasSize(11)
                .startsWith("[time] 12 classes in 120 s, 3 s of it outside of them. The slowest:")
                .contains("[time]   18.0 s  Class12", "[time]   16.5 s  Class11")
                .endsWith("[time]    4.5 s  Class3");
    }
}
