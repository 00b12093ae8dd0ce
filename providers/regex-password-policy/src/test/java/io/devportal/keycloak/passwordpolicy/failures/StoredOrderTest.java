// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.Stub;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.policy.PasswordPolicyProvider;

class StoredOrderTest {

    @Test // B5
    void policiesInTheOrderOfTheAdministrator() {
        assertThat(StoredOrder.of(parsed("zeta(3) and portalPasswordRules(a, b) and notUsername and alpha((x))")))
                .containsExactly("zeta", "portalPasswordRules", "notUsername", "alpha");
    }

    @Test
    void noPolicies() {
        assertThat(StoredOrder.of(parsed(null))).isEmpty();
        assertThat(StoredOrder.of(parsed(""))).isEmpty();
    }

    private static PasswordPolicy parsed(String text) {
        PasswordPolicyProvider any = Stub.of(PasswordPolicyProvider.class, Map.of("parseConfig", "parsed"));
        return PasswordPolicy.parse(Stub.of(KeycloakSession.class, Map.of("getProvider", any)), text);
    }
}
