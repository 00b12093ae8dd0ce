// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.uninstall;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.Stub;
import io.devportal.keycloak.passwordpolicy.Stub.Answer;
import io.devportal.keycloak.passwordpolicy.uninstall.RemovalRepresentation.ChangedRealm;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;

class PolicyRemovalTest {
    private final PasswordPolicyProvider any = Stub.of(PasswordPolicyProvider.class, Map.of("parseConfig", "parsed"));
    private final KeycloakSessionFactory factory =
            Stub.of(KeycloakSessionFactory.class, Map.of("publish", (Answer) arguments -> null));
    private final KeycloakSession session =
            Stub.of(KeycloakSession.class, Map.of("getProvider", any, "getKeycloakSessionFactory", factory));
    private PasswordPolicy policy;
    private final RealmModel realm = Stub.of(
            RealmModel.class,
            Map.of("getName", "acme", "getPasswordPolicy", (Answer) arguments -> policy, "setPasswordPolicy", (Answer)
                    arguments -> policy = (PasswordPolicy) arguments[0]));

    @ParameterizedTest // the others stay, in their order
    @CsvSource({
        "length(8) and portalPasswordRules(a) and digits(1), a, length(8) and digits(1)",
        "portalPasswordRules(a) and length(8), a, length(8)",
        "portalPasswordRules([a-z)) and notUsername, [a-z), notUsername",
        "portalPasswordRules(^x{3}$), ^x{3}$, ",
        "portalPasswordRules, , "
    })
    void onlyOurPolicyGoes(String before, String removed, String after) {
        policy = PasswordPolicy.parse(session, before);
        assertThat(PolicyRemoval.isUsedBy(realm)).isTrue();

        ChangedRealm changed = new PolicyRemoval(session).from(realm);

        assertThat(changed).isEqualTo(new ChangedRealm("acme", removed, after));
        assertThat(policy.toString()).isEqualTo(after);
        assertThat(PolicyRemoval.isUsedBy(realm)).isFalse();
    }

    @Test
    void realmsWithoutItDoNotUseIt() {
        policy = PasswordPolicy.parse(session, "length(8)");
        assertThat(PolicyRemoval.isUsedBy(realm)).isFalse();
        policy = PasswordPolicy.empty();
        assertThat(PolicyRemoval.isUsedBy(realm)).isFalse();
    }
}
