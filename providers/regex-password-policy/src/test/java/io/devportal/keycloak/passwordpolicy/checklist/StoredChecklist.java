// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import io.devportal.keycloak.passwordpolicy.Stub;
import io.devportal.keycloak.passwordpolicy.Stub.Answer;
import io.devportal.keycloak.passwordpolicy.policy.PortalPasswordPolicyProviderFactory;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.policy.PasswordPolicyProvider;

/** The list of a realm that has stored this policy. Numbers are read as Keycloak's own policies do it. */
final class StoredChecklist {
    private StoredChecklist() {}

    static Checklist of(String policy, String... definitions) {
        return of(true, policy, definitions);
    }

    static Checklist of(boolean areQuick, String policy, String... definitions) {
        PasswordPolicyProvider provider = Stub.of(PasswordPolicyProvider.class, Map.of("parseConfig", (Answer)
                arguments -> config((String) arguments[0])));
        KeycloakSession session = Stub.of(KeycloakSession.class, Map.of("getProvider", provider));
        PasswordPolicy stored = PasswordPolicy.parse(session, policy);
        String value = stored.getPolicyConfig(PortalPasswordPolicyProviderFactory.ID);
        return Checklist.of(EffectiveRules.of(value, List.of(definitions)), stored, areQuick);
    }

    private static Object config(String value) {
        return value != null && value.matches("[0-9]+") ? (Object) Integer.valueOf(value) : value;
    }
}
