// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

final class SlowestClassesTest {

    @Test
    void tenOfThemSlowestFirst() {
        Map<String, Duration> times = new HashMap<>();
        for (int i = 1; i <= 12; i++) {
            times.put("Class" + i, Duration.ofMillis(i * 1500L));
        }

        String report = SlowestClasses.report(times);

        assertThat(report.lines())
                .hasSize(11)
                .startsWith("[time] 12 classes, 117 s. The slowest:")
                .contains("[time]   18.0 s  Class12", "[time]   16.5 s  Class11")
                .endsWith("[time]    4.5 s  Class3");
    }

    @Test
    void readsMavensReports() throws XMLStreamException {
        Map<String, Duration> times = new HashMap<>();

        SlowestClasses.add(times, "<?xml version=\"1.0\"?>\n<testsuite time=\"1,012.5\" name=\"a.b.SignUpIT\"/>");

        assertThat(times).containsExactly(Map.entry("SignUpIT", Duration.ofMillis(1_012_500)));
    }
}
