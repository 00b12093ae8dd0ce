// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.Stub;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

class CollectingPolicyManagerProviderTest {
    private static final PolicyError SHORT = new PolicyError("short", 8);
    private static final PolicyError OWN = new PolicyError("own", "Nicht {der} Name der 'Firma'.");
    private final PolicyError keycloaks = new PolicyError("keycloak's");
    private final PasswordPolicyManagerProvider keycloaksOwn =
            Stub.of(PasswordPolicyManagerProvider.class, Map.of("validate", keycloaks));

    @Test // B5: in stored order, in the reader's language, parameters as they are
    void everyFailureOfEveryPolicy() {
        PolicyError error = validate("native and ours(x)", SHORT, List.of(OWN, new PolicyError("unknownKey")));

        assertThat(error.getMessage()).isEqualTo("portalPasswordFailures");
        assertThat(error.getParameters())
                .containsExactly("Mindestens 8 Zeichen.\nNicht {der} Name der 'Firma'.\nunknownKey");
    }

    @Test
    void orderIsTheAdministrators() {
        assertThat(validate("ours(x) and native", SHORT, List.of(OWN)).getParameters())
                .containsExactly("Nicht {der} Name der 'Firma'.\nMindestens 8 Zeichen.");
    }

    @Test
    void singleFailureStaysWhatItIs() {
        assertThat(validate("native and ours(x)", SHORT, List.of())).isSameAs(SHORT);
        assertThat(validate("native and ours(x)", null, List.of(OWN))).isSameAs(OWN);
        assertThat(validate("native and ours(x)", null, List.of())).isNull();
    }

    @Test
    void keycloakDoesItsOwnWorkInOtherRealms() {
        assertThat(validate("native", SHORT, List.of(OWN))).isSameAs(keycloaks);
        assertThat(validate(null, SHORT, List.of(OWN))).isSameAs(keycloaks);
    }

    /** Both ways to ask give the same answer (H-03). */
    private PolicyError validate(String policy, PolicyError ofNative, List<PolicyError> ours) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("parseConfig", "parsed");
        answers.put("validate", ofNative);
        TestRealm test = new TestRealm(
                policy,
                Map.of("native", Stub.of(PasswordPolicyProvider.class, answers), "ours", new Ours(ours)),
                keycloaksOwn);
        CollectingPolicyManagerProvider manager = new CollectingPolicyManagerProvider(test.session);

        PolicyError atSignUp = manager.validate("ada", "secret");
        PolicyError later = manager.validate(test.realm, null, "secret");

        assertThat(atSignUp).usingRecursiveComparison().isEqualTo(later);
        return later;
    }

    private record Ours(List<PolicyError> errors) implements PasswordPolicyProvider, FailureSource {
        @Override
        public List<PolicyError> failures(RealmModel realm, UserModel user, String password) {
            return errors;
        }

        @Override
        public PolicyError validate(RealmModel realm, UserModel user, String password) {
            throw new AssertionError("asked for one failure");
        }

        @Override
        public PolicyError validate(String username, String password) {
            throw new AssertionError("asked for one failure");
        }

        @Override
        public Object parseConfig(String value) {
            return value;
        }

        @Override
        public void close() {}
    }
}
