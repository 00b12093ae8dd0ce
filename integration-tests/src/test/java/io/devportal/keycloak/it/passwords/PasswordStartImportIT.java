// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A realm file at the start of the server whose clear password breaks the rules. Keycloak's own rules do the same. */
@Tag("passwords")
@PortalTest
final class PasswordStartImportIT {
    private static final String WEAK = "zzzsecret";

    /** The tables that the first start makes are there for the second one. */
    @AutoClose
    private static final Installation installation = new Installation();

    @ParameterizedTest // H-01, H-11: Keycloak 26.7.3 logs the key of the reason, and no more
    @CsvSource({
        "portalPasswordRules(developer-portal), portalPasswordFailures",
        "length(10), invalidPasswordMinLengthMessage"
    })
    void serverDoesNotStart(String policy, String reason) {
        ObjectNode file = new ObjectMapper().createObjectNode();
        file.put("realm", "weak").put("enabled", true).put("passwordPolicy", policy);
        file.putArray("users").add(PasswordAdmin.person("ada@globex.example", WEAK));
        Installation.Setup setup = new Installation.Setup(
                Map.of(), Map.of(), List.of(installation.write("weak-realm.json", file.toString())));

        String log = installation.failureOf(() -> installation.withOnly("regex-password-policy", setup));

        assertThat(log).contains("Failed to start server", "ERROR: " + reason).doesNotContain(WEAK);
    }
}
