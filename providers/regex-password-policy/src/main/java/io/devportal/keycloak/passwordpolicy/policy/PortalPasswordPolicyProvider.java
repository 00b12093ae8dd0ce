// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import io.devportal.keycloak.passwordpolicy.failures.CombinedFailure;
import io.devportal.keycloak.passwordpolicy.failures.FailureSource;
import io.devportal.keycloak.passwordpolicy.failures.ReaderLanguage;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.Explanation;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.MessageKey;
import io.devportal.keycloak.passwordpolicy.rules.Explanation.OwnSentences;
import io.devportal.keycloak.passwordpolicy.rules.PasswordRules;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/**
 * Checks a password against the rules of the realm. Invalid rules refuse every new password, and affect nothing else.
 */
public final class PortalPasswordPolicyProvider implements PasswordPolicyProvider, FailureSource {
    private final KeycloakSession session;
    private final PolicyCache cache;

    PortalPasswordPolicyProvider(KeycloakSession session, PolicyCache cache) {
        this.session = session;
        this.cache = cache;
    }

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return new CombinedFailure(session).of(realm, user, failures(realm, user, password));
    }

    /** While somebody signs up there is no user yet. */
    @Override
    public PolicyError validate(String username, String password) {
        return validate(session.getContext().getRealm(), null, password);
    }

    /** The length is looked at before anything else (H-08): no policy, Keycloak's own regex neither, reads a megabyte. */
    @Override
    public Optional<PolicyError> refusal(RealmModel realm, String password) {
        if (cache.of(realm).effective().problem().isPresent()) {
            return Optional.of(new PolicyError("portalPasswordRulesBroken"));
        }
        if (password != null && PasswordRules.isTooLong(password)) {
            return Optional.of(new PolicyError("portalPasswordTooLong", PasswordRules.MAXIMUM_LENGTH));
        }
        return password == null || PasswordRules.isText(password)
                ? Optional.empty()
                : Optional.of(new PolicyError("portalPasswordNotText"));
    }

    @Override
    public List<PolicyError> failures(RealmModel realm, UserModel user, String password) {
        Optional<PolicyError> refusal = refusal(realm, password);
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        Locale locale = ReaderLanguage.of(session.getContext(), user);
        return cache.of(realm).judge(password == null ? "" : password).broken().stream()
                .map(rule -> error(rule, locale))
                .toList();
    }

    /** @param locale for sentences that stand in no message file */
    private static PolicyError error(Rule rule, Locale locale) {
        Explanation explanation = rule.explanation();
        if (explanation instanceof MessageKey message) {
            return new PolicyError(message.key());
        }
        return explanation instanceof OwnSentences own
                ? new PolicyError("portalPasswordRuleOwn", own.in(locale.toLanguageTag()))
                : new PolicyError("portalPasswordRulePattern", rule.pattern().source());
    }

    /** Empty if the realm does not use this policy. */
    public Optional<EffectiveRules> rules(RealmModel realm) {
        return RealmPolicy.of(realm).value() == null
                ? Optional.empty()
                : Optional.of(cache.of(realm).effective());
    }

    /** Whether the rules can run where no budget stops them: in a browser. */
    public boolean areQuick(RealmModel realm) {
        return cache.of(realm).areQuick();
    }

    /** Why it may be that nobody can choose a password, although the rules can be used. */
    public Optional<String> warning(RealmModel realm) {
        return cache.of(realm).warning();
    }

    /**
     * Never throws, whatever is stored: Keycloak parses the policy whenever it loads the realm, and a realm that does not load
     * can only be repaired in the database (26.7.3). {@link PolicyGuard} refuses what is bad when somebody saves it.
     */
    @Override
    public Object parseConfig(String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() {}
}
