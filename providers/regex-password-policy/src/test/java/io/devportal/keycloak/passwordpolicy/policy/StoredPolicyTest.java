// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.Stub;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;

/** A realm loads whatever its policy says (H-05, R-16): Keycloak parses the policy before anybody can repair it. */
class StoredPolicyTest {
    private final PortalPasswordPolicyProvider provider = new PortalPasswordPolicyProvider(null, null);
    private final KeycloakSession session = Stub.of(KeycloakSession.class, Map.of("getProvider", provider));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portalPasswordRules",
                "portalPasswordRules()",
                "portalPasswordRules(  )",
                "portalPasswordRules([a-z)",
                "portalPasswordRules(nobody)",
                "portalPasswordRules((.*a){12}b)",
                "portalPasswordRules(foo and portalPasswordRules(bar))"
            })
    void realmLoads(String stored) {
        PasswordPolicy policy = PasswordPolicy.parse(session, stored);

        assertThat(policy.getPolicies()).contains(PortalPasswordPolicyProviderFactory.ID);
        assertThat(policy.<Object>getPolicyConfig(PortalPasswordPolicyProviderFactory.ID))
                .isNotNull();
    }

    @Property
    void anyValueIsKept(@ForAll String value) {
        assertThat(provider.parseConfig(value)).isEqualTo(value);
    }
}
