// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.PasswordPolicies;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that stand in the options of the server, and change with them: B5, G17. */
@Tag("lifecycle")
@PortalTest
final class ServerPasswordRulesIT {
    private static final String OPTION = "spi-password-policy--portal-password-rules--rules-file";

    @Test // B5, G17
    void pagesSayWhatTheServerDemandsNow(Mailbox mailbox, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("rules.json");
        Map<String, String> options = Map.of(OPTION, file.toString());
        Files.writeString(file, rules("Names a cat."));
        try (Installation installation = new Installation()) {
            installation.withOptions(options);
            PortalRealm realm = installation.newRealm(mailbox);
            PasswordPolicies policies = new PasswordPolicies(realm);
            policies.save("portalPasswordRules(animal)");
            assertThat(policies.published()).contains("Names a cat.");

            Files.writeString(file, rules("Names a dog."));
            installation.withOptions(options);

            realm.renewTokens();
            Await.value("new rules", Await.DEADLINE, () -> Optional.of(policies.published())
                    .filter(rules -> rules.contains("Names a dog.")));
        }
    }

    private static String rules(String sentence) {
        return "{\"rules\":[{\"name\":\"animal\",\"pattern\":\".{4,}\",\"sentences\":{\"en\":\"" + sentence + "\"}}]}";
    }
}
