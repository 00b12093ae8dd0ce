// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** B18: secrets come from the environment or from whoever sits there. */
class SecretsTest {
    private static final Map<String, String> VARIABLES =
            Map.of("KC_CLI_PASSWORD", "of the admin", "KC_CLI_CLIENT_SECRET", "of the client");

    @Test
    void theEnvironmentComesFirst() {
        Secrets secrets = new Secrets(VARIABLES, question -> {
            throw new AssertionError(question);
        });

        assertThat(secrets.password("mara")).isEqualTo("of the admin");
        assertThat(secrets.clientSecret("job")).isEqualTo("of the client");
    }

    @Test
    void otherwiseSomebodyIsAsked() {
        Secrets secrets = new Secrets(Map.of(), question -> (question + "!").toCharArray());

        assertThat(secrets.password("mara")).isEqualTo("Password of mara!");
        assertThat(secrets.clientSecret("job")).isEqualTo("Secret of the client job!");
        assertThat(secrets.code()).isEqualTo("Code of the second factor!");
    }

    @Test
    void whereNobodyCanBeAskedTheVariableIsNamed() {
        Secrets secrets = new Secrets(Map.of(), question -> null);

        assertThatThrownBy(() -> secrets.password("mara")).hasMessageContaining("KC_CLI_PASSWORD");
        assertThatThrownBy(() -> secrets.clientSecret("job")).hasMessageContaining("KC_CLI_CLIENT_SECRET");
    }
}
