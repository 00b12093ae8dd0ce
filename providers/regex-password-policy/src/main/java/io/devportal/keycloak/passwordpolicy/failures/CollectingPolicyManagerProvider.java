// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Evaluates all policies of a realm that uses ours; elsewhere delegates to Keycloak's own manager (keycloak#8771). */
final class CollectingPolicyManagerProvider implements PasswordPolicyManagerProvider {
    /**
     * Each costs a hash for every earlier password (26.7.3). They are asked about a password that is good otherwise: another one
     * is not chosen anyway, and nobody makes the server hash by typing bad ones.
     */
    private static final Set<String> HASHING = Set.of(PasswordPolicy.PASSWORD_HISTORY_ID, PasswordPolicy.PASSWORD_AGE);

    private final KeycloakSession session;

    CollectingPolicyManagerProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        Map<String, PasswordPolicyProvider> policies = policies(realm);
        return usesOurs(policies)
                ? collect(realm, user, password, policies, policy -> policy.validate(realm, user, password))
                : keycloaksOwn().validate(realm, user, password);
    }

    @Override
    public PolicyError validate(String username, String password) {
        RealmModel realm = session.getContext().getRealm();
        Map<String, PasswordPolicyProvider> policies = policies(realm);
        return usesOurs(policies)
                ? collect(realm, null, password, policies, policy -> policy.validate(username, password))
                : keycloaksOwn().validate(username, password);
    }

    private static boolean usesOurs(Map<String, PasswordPolicyProvider> policies) {
        return policies.values().stream().anyMatch(FailureSource.class::isInstance);
    }

    private PolicyError collect(
            RealmModel realm,
            UserModel user,
            String password,
            Map<String, PasswordPolicyProvider> policies,
            Function<PasswordPolicyProvider, PolicyError> otherwise) {
        for (PasswordPolicyProvider policy : policies.values()) {
            if (policy instanceof FailureSource source) {
                Optional<PolicyError> refusal = source.refusal(realm, password);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
            }
        }
        Function<PasswordPolicyProvider, Stream<PolicyError>> question =
                policy -> policy instanceof FailureSource source
                        ? source.failures(realm, user, password).stream()
                        : Stream.ofNullable(otherwise.apply(policy));
        List<PolicyError> failures = ask(policies, id -> !HASHING.contains(id), question);
        return new CombinedFailure(session)
                .of(realm, user, failures.isEmpty() ? ask(policies, HASHING::contains, question) : failures);
    }

    private static List<PolicyError> ask(
            Map<String, PasswordPolicyProvider> policies,
            Predicate<String> which,
            Function<PasswordPolicyProvider, Stream<PolicyError>> question) {
        return policies.entrySet().stream()
                .filter(policy -> which.test(policy.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(question)
                .toList();
    }

    /** In stored order. */
    private Map<String, PasswordPolicyProvider> policies(RealmModel realm) {
        Map<String, PasswordPolicyProvider> policies = new LinkedHashMap<>();
        for (String id : StoredOrder.of(realm.getPasswordPolicy())) {
            PasswordPolicyProvider policy = session.getProvider(PasswordPolicyProvider.class, id);
            if (policy != null) {
                policies.put(id, policy);
            }
        }
        return policies;
    }

    private PasswordPolicyManagerProvider keycloaksOwn() {
        return session.getProvider(PasswordPolicyManagerProvider.class, "default");
    }

    @Override
    public void close() {}
}
