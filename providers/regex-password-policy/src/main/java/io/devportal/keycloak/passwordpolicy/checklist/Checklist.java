// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.devportal.keycloak.passwordpolicy.failures.StoredOrder;
import io.devportal.keycloak.passwordpolicy.policy.PortalPasswordPolicyProvider;
import io.devportal.keycloak.passwordpolicy.policy.PortalPasswordPolicyProviderFactory;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;

/**
 * All rules of a realm for a new password, including Keycloak's own policies, in stored order.
 *
 * @param problem why nobody can choose a new password, for the administrator; null if all is well
 * @param warning why it may be that nobody can choose one all the same; null if all is well
 * @param maximumLength in code points
 */
record Checklist(String problem, String warning, int maximumLength, List<Line> rules) {
    /**
     * One line of the list that a password field shows.
     *
     * @param check null if only the server can tell
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String name, Wording wording, BrowserCheck check) {
        static Line of(Rule rule) {
            return new Line(rule.name(), Wording.of(rule), BrowserCheck.of(rule));
        }

        Line withoutCheck() {
            return new Line(name, wording, null);
        }
    }

    private static final Checklist NONE = new Checklist(null, null, PasswordRules.MAXIMUM_LENGTH, List.of());

    /** Has no lines if the realm does not use our policy: then Keycloak's pages are right as they are. */
    static Checklist of(KeycloakSession session, RealmModel realm) {
        PortalPasswordPolicyProvider policy = (PortalPasswordPolicyProvider)
                session.getProvider(PasswordPolicyProvider.class, PortalPasswordPolicyProviderFactory.ID);
        return policy.rules(realm)
                .map(effective -> of(effective, realm.getPasswordPolicy(), policy.areQuick(realm))
                        .warning(policy.warning(realm).orElse(null)))
                .orElse(NONE);
    }

    static Checklist of(EffectiveRules effective, PasswordPolicy policy, boolean areQuick) {
        NativeLines natives = new NativeLines(policy);
        List<Line> ours = effective.rules().rules().stream()
                .map(Line::of)
                .map(line -> areQuick ? line : line.withoutCheck())
                .toList();
        List<Line> lines = StoredOrder.of(policy).stream()
                .flatMap(id ->
                        id.equals(PortalPasswordPolicyProviderFactory.ID) ? ours.stream() : natives.of(id).stream())
                .toList();
        return new Checklist(
                effective.problem().orElse(null),
                null,
                PasswordRules.MAXIMUM_LENGTH,
                effective.problem().isPresent() ? List.of() : lines);
    }

    private Checklist warning(String text) {
        return new Checklist(problem, text, maximumLength, rules);
    }

    boolean isEmpty() {
        return problem == null && rules.isEmpty();
    }
}
