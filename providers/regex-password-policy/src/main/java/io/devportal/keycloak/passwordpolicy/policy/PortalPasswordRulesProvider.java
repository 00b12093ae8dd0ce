// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import io.devportal.keycloak.passwordpolicy.failures.FailureSource;
import io.devportal.keycloak.passwordpolicy.failures.OneError;
import io.devportal.keycloak.passwordpolicy.failures.ReaderLanguage;
import io.devportal.keycloak.passwordpolicy.rules.Assessment;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Asks the rules of the realm. Rules that cannot be used refuse every new password, and nothing else. */
public final class PortalPasswordRulesProvider implements PasswordPolicyProvider, FailureSource {
    private final KeycloakSession session;
    private final RealmRulesCache cache;

    PortalPasswordRulesProvider(KeycloakSession session, RealmRulesCache cache) {
        this.session = session;
        this.cache = cache;
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return new OneError(session).of(realm, user, failures(realm, user, password));
    }

    /** While somebody signs up there is no user yet. */
    @Override
    public PolicyError validate(String username, String password) {
        return validate(session.getContext().getRealm(), null, password);
    }

    @Override
    public List<PolicyError> failures(RealmModel realm, UserModel user, String password) {
        RealmRules rules = cache.of(realm);
        if (rules.effective().problem().isPresent()) {
            return List.of(new PolicyError("portalPasswordRulesBroken"));
        }
        Assessment assessment = rules.assess(password == null ? "" : password);
        if (assessment.tooLong()) {
            return List.of(new PolicyError("portalPasswordTooLong", PasswordRules.MAXIMUM_LENGTH));
        }
        if (assessment.notText()) {
            return List.of(new PolicyError("portalPasswordNotText"));
        }
        RuleErrors errors = new RuleErrors(ReaderLanguage.of(session.getContext(), user));
        return assessment.broken().stream().map(errors::of).toList();
    }

    /** Empty if the realm does not use this policy. */
    public Optional<EffectiveRules> rules(RealmModel realm) {
        return RuleSources.of(realm).value() == null
                ? Optional.empty()
                : Optional.of(cache.of(realm).effective());
    }

    /**
     * Never throws, whatever is stored: Keycloak parses the policy whenever it loads the realm, and a realm that does not load
     * can only be repaired in the database (26.7.3). {@link SavedRules} refuses what is bad when somebody saves it.
     */
    @Override
    public Object parseConfig(String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() {}
}
