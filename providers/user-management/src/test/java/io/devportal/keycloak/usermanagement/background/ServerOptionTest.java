// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.Config;

final class ServerOptionTest {

    private static final Path PAGE = Path.of("../../docs/reference/server-options.md");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `--spi-realm-restapi-extension--portal--([a-z-]+)` \\| ([0-9]+) \\|");

    @Test
    void theOptionsOfTheServerCount() {
        Config.Scope scope = scope(Map.of("outbox-interval", "1", "outbox-first-retry", "2", "metrics-interval", "3"));

        assertThat(ServerOption.OUTBOX_INTERVAL.in(scope)).isEqualTo(Duration.ofSeconds(1));
        assertThat(ServerOption.OUTBOX_FIRST_RETRY.in(scope)).isEqualTo(Duration.ofSeconds(2));
        assertThat(ServerOption.METRICS_INTERVAL.in(scope)).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @EnumSource
    void neverWithoutAPause(ServerOption option) {
        assertThat(option.in(scope(Map.of(key(option), "0")))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void thePageOfOptionsNamesAllWithTheirDefaults() throws IOException {
        Map<String, String> written = new TreeMap<>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> written.put(row.group(1), row.group(2)));
        Map<String, String> declared = new TreeMap<>();
        ServerOption.properties()
                .forEach(option ->
                        declared.put(option.getName(), option.getDefaultValue().toString()));

        assertThat(written).isEqualTo(declared);
        for (ServerOption option : ServerOption.values()) {
            assertThat(option.in(scope(Map.of()))).hasSeconds(Long.parseLong(declared.get(key(option))));
        }
    }

    private static String key(ServerOption option) {
        return ServerOption.properties().get(option.ordinal()).getName();
    }

    private static Config.Scope scope(Map<String, String> options) {
        String scope = "options-" + UUID.randomUUID() + ".";
        options.forEach((name, value) -> System.setProperty(scope + name, value));
        return new Config.SystemPropertiesScope(scope);
    }
}
