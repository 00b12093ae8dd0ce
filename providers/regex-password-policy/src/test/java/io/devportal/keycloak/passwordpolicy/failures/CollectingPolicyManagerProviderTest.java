// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.passwordpolicy.Stub;
import io.devportal.keycloak.passwordpolicy.Stub.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

class CollectingPolicyManagerProviderTest {
    private static final PolicyError SHORT = new PolicyError("short", 8);
    private static final PolicyError OWN = new PolicyError("own", "Nicht {der} Name der 'Firma'.");
    private final List<String> asked = new ArrayList<>();
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

    @Test // H-08: a megabyte meets no other policy, such as Keycloak's own regex
    void refusedPasswordMeetsNobodyElse() {
        assertThat(validate("native and ours(x)", SHORT, new Ours(OWN, List.of(SHORT))))
                .isSameAs(OWN);
        assertThat(asked).isEmpty();
    }

    @Test // each earlier password costs a hash
    void earlierPasswordsAreComparedLast() {
        String policy = "passwordHistory(3) and passwordAge(9) and native and ours(x)";

        validate(policy, SHORT, List.of(OWN));
        assertThat(asked).containsExactly("native", "native");
        asked.clear();
        assertThat(validate(policy, null, List.of()).getParameters()).containsExactly("history\nage");
    }

    private PolicyError validate(String policy, PolicyError ofNative, List<PolicyError> ours) {
        return validate(policy, ofNative, new Ours(null, ours));
    }

    /** Both ways to ask give the same answer (H-03). */
    private PolicyError validate(String policy, PolicyError ofNative, Ours ours) {
        TestRealm test = new TestRealm(
                policy,
                Map.of(
                        "native", policy("native", ofNative),
                        "passwordHistory", policy("passwordHistory", new PolicyError("history")),
                        "passwordAge", policy("passwordAge", new PolicyError("age")),
                        "ours", ours),
                keycloaksOwn);
        CollectingPolicyManagerProvider manager = new CollectingPolicyManagerProvider(test.session);

        PolicyError atSignUp = manager.validate("ada", "secret");
        PolicyError later = manager.validate(test.realm, null, "secret");

        assertThat(atSignUp).usingRecursiveComparison().isEqualTo(later);
        return later;
    }

    private PasswordPolicyProvider policy(String id, PolicyError error) {
        return Stub.of(PasswordPolicyProvider.class, Map.of("parseConfig", "parsed", "validate", (Answer) arguments -> {
            asked.add(id);
            return error;
        }));
    }

    private record Ours(PolicyError refusal, List<PolicyError> errors)
            implements PasswordPolicyProvider, FailureSource {
        @Override
        public Optional<PolicyError> refusal(RealmModel realm, String password) {
            return Optional.ofNullable(refusal);
        }

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
