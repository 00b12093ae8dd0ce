// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

class ServerDefinitionsTest {
    private static final Path PAGE = Path.of("../../docs/reference/server-options.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `--spi-password-policy--portal-password-rules--([a-z-]+)` \\|");

    @Test
    void thePageOfOptionsNamesAll() throws IOException {
        List<String> declared = ServerDefinitions.OPTIONS.stream()
                .map(ProviderConfigProperty::getName)
                .toList();

        assertThat(ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(declared);
    }
}
