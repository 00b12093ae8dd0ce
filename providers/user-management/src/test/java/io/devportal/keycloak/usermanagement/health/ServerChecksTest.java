// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerChecksTest {

    @ParameterizedTest // E-12, E-20, E-28, F-06
    @CsvSource({
        "26.7.5, OK",
        "26.7.6, OK",
        "26.7.10, OK",
        "26.8.0, OK",
        "27.0.0, OK",
        "26.7.5.Final, OK",
        "26.7.5-SNAPSHOT, OK",
        "999.0.0-SNAPSHOT, OK",
        "26.7.4, PROBLEM",
        "26.7.4-SNAPSHOT, PROBLEM",
        "26.6.9, PROBLEM",
        "25.9.9, PROBLEM",
        "9.7.2, PROBLEM",
        "26.4.9.redhat-00001, PROBLEM",
        "UNKNOWN, WARNING",
        "26.7, WARNING",
        "26.7.x, WARNING",
        "26.7.99999999999, WARNING",
        "'', WARNING",
        ", WARNING",
    })
    void comparesNumbersNotText(String version, Finding.Level level) {
        assertThat(version(version).level()).isEqualTo(level);
    }

    @Test
    void saysWhatIsMissingAndWhatToDo() {
        assertThat(version("26.6.0").message())
                .contains("Keycloak 26.6.0", "security fixes", "Update to Keycloak 26.7.5");
    }

    private static Finding version(String version) {
        return new ServerChecks(version, false).all().get(0).finding();
    }
}
