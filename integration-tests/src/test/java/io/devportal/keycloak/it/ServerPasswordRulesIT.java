// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules that stand in the options of the server, and change with them: B5, G17. */
@PortalTest
final class ServerPasswordRulesIT {
    private static final String OPTION = "spi-password-policy--portal-password-rules--rules";

    @Test // B5, G17
    void pagesSayWhatTheServerDemandsNow(Mailbox mailbox) {
        try (Installation installation = new Installation()) {
            installation.withOptions(Map.of(OPTION, rules("Names a cat.")));
            PortalRealm realm = installation.newRealm(mailbox);
            PasswordPolicies policies = new PasswordPolicies(realm);
            policies.save("portalPasswordRules(animal)");
            assertThat(policies.published()).contains("Names a cat.");

            installation.withOptions(Map.of(OPTION, rules("Names a dog.")));

            realm.renewTokens();
            Await.value("new rules", Await.DEADLINE, () -> Optional.of(policies.published())
                    .filter(rules -> rules.contains("Names a dog.")));
        }
    }

    private static String rules(String sentence) {
        return "{\"rules\":[{\"name\":\"animal\",\"pattern\":\".{4,}\",\"sentences\":{\"en\":\"" + sentence + "\"}}]}";
    }
}
