// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import io.devportal.keycloak.passwordpolicy.failures.StoredOrder;
import io.devportal.keycloak.passwordpolicy.policy.PortalPasswordRulesProvider;
import io.devportal.keycloak.passwordpolicy.policy.PortalPasswordRulesProviderFactory;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;

/**
 * Everything that a realm demands of a new password, Keycloak's own policies included, in stored order.
 *
 * @param problem why nobody can choose a new password, for the administrator; null if all is well
 * @param warning why it may be that nobody can choose one all the same; null if all is well
 * @param maximumLength in code points
 */
record RuleList(String problem, String warning, int maximumLength, List<RuleLine> rules) {
    private static final RuleList NONE = new RuleList(null, null, PasswordRules.MAXIMUM_LENGTH, List.of());

    /** Has no lines if the realm does not use our policy: then Keycloak's pages are right as they are. */
    static RuleList of(KeycloakSession session, RealmModel realm) {
        PortalPasswordRulesProvider policy = (PortalPasswordRulesProvider)
                session.getProvider(PasswordPolicyProvider.class, PortalPasswordRulesProviderFactory.ID);
        return policy.rules(realm)
                .map(effective -> of(effective, realm.getPasswordPolicy(), policy.areQuick(realm))
                        .warning(policy.doubt(realm).orElse(null)))
                .orElse(NONE);
    }

    static RuleList of(EffectiveRules effective, PasswordPolicy policy, boolean areQuick) {
        NativeLines natives = new NativeLines(policy);
        List<RuleLine> ours = effective.rules().rules().stream()
                .map(RuleLine::of)
                .map(line -> areQuick ? line : line.withoutCheck())
                .toList();
        List<RuleLine> lines = StoredOrder.of(policy).stream()
                .flatMap(id ->
                        id.equals(PortalPasswordRulesProviderFactory.ID) ? ours.stream() : natives.of(id).stream())
                .toList();
        return new RuleList(
                effective.problem().orElse(null),
                null,
                PasswordRules.MAXIMUM_LENGTH,
                effective.problem().isPresent() ? List.of() : lines);
    }

    private RuleList warning(String text) {
        return new RuleList(problem, text, maximumLength, rules);
    }

    boolean isEmpty() {
        return problem == null && rules.isEmpty();
    }
}
