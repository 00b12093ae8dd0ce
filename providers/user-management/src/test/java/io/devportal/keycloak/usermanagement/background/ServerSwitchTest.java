// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.Config;

final class ServerSwitchTest {
    private static final Path PAGE = Path.of("../../docs/reference/server-options.md");

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", ", false", "yes, false"})
    void aSwitchIsOffUnlessItSaysOtherwise(String value, boolean isOn) {
        String scope = "switches-" + UUID.randomUUID() + ".";
        if (value != null) {
            System.setProperty(scope + "fixed-mail-server", value);
        }

        assertThat(ServerSwitch.FIXED_MAIL_SERVER.isOn(new Config.SystemPropertiesScope(scope)))
                .isEqualTo(isOn);
    }

    @ParameterizedTest
    @EnumSource
    void thePageOfOptionsNamesAll(ServerSwitch option) throws IOException {
        assertThat(Files.readString(PAGE)).contains("| `" + option.option() + "` | false |");
    }
}
