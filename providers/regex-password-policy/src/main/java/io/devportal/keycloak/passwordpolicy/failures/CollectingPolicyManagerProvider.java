// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.failures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Asks every policy of a realm, where the realm uses ours; elsewhere Keycloak's own manager does its work (keycloak#8771). */
final class CollectingPolicyManagerProvider implements PasswordPolicyManagerProvider {
    private final KeycloakSession session;

    CollectingPolicyManagerProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        List<PasswordPolicyProvider> policies = policies(realm);
        return policies.stream().anyMatch(FailureSource.class::isInstance)
                ? collect(realm, user, password, policies, policy -> policy.validate(realm, user, password))
                : keycloaksOwn().validate(realm, user, password);
    }

    @Override
    public PolicyError validate(String username, String password) {
        RealmModel realm = session.getContext().getRealm();
        List<PasswordPolicyProvider> policies = policies(realm);
        return policies.stream().anyMatch(FailureSource.class::isInstance)
                ? collect(realm, null, password, policies, policy -> policy.validate(username, password))
                : keycloaksOwn().validate(username, password);
    }

    private PolicyError collect(
            RealmModel realm,
            UserModel user,
            String password,
            List<PasswordPolicyProvider> policies,
            Function<PasswordPolicyProvider, PolicyError> otherwise) {
        List<PolicyError> failures = new ArrayList<>();
        for (PasswordPolicyProvider policy : policies) {
            if (policy instanceof FailureSource source) {
                failures.addAll(source.failures(realm, user, password));
            } else {
                PolicyError error = otherwise.apply(policy);
                if (error != null) {
                    failures.add(error);
                }
            }
        }
        return new OneError(session).of(realm, user, failures);
    }

    private List<PasswordPolicyProvider> policies(RealmModel realm) {
        return StoredOrder.of(realm.getPasswordPolicy()).stream()
                .map(id -> session.getProvider(PasswordPolicyProvider.class, id))
                .filter(Objects::nonNull)
                .toList();
    }

    private PasswordPolicyManagerProvider keycloaksOwn() {
        return session.getProvider(PasswordPolicyManagerProvider.class, "default");
    }

    @Override
    public void close() {}
}
