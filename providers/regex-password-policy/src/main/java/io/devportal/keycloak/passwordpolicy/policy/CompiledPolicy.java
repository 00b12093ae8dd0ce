// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import io.devportal.keycloak.passwordpolicy.attack.Attack;
import io.devportal.keycloak.passwordpolicy.attack.LengthBounds;
import io.devportal.keycloak.passwordpolicy.attack.SatisfiabilityCheck;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import io.devportal.keycloak.passwordpolicy.rules.OneLine;
import io.devportal.keycloak.passwordpolicy.rules.Rule;
import io.devportal.keycloak.passwordpolicy.rules.Verdict;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The compiled policy of one realm. Logs problems once. */
final class CompiledPolicy {
    private static final Logger LOG = Logger.getLogger(CompiledPolicy.class);

    private final String realm;
    private final EffectiveRules effective;
    private final LengthBounds bounds;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    /** Null until somebody has asked. */
    private Boolean quick;

    /** Null until somebody has asked. */
    private Optional<String> warning;

    CompiledPolicy(String realm, EffectiveRules effective, LengthBounds bounds) {
        this.realm = OneLine.of(realm);
        this.effective = effective;
        this.bounds = bounds;
        effective
                .problem()
                .ifPresent(problem -> LOG.errorf(
                        "Realm %s: nobody can choose a new password until its password rules are repaired. %s",
                        this.realm, problem));
    }

    /** Rules of an import or of the server's options were tried by nobody when they were saved. */
    synchronized boolean areQuick() {
        if (quick == null) {
            Optional<String> objection = Attack.objectionTo(effective.rules(), bounds);
            objection.ifPresent(reason -> LOG.warnf("Realm %s: browsers do not check its rules. %s", realm, reason));
            quick = objection.isEmpty();
        }
        return quick;
    }

    /** Why it may be that nobody can choose a password. */
    synchronized Optional<String> warning() {
        if (warning == null) {
            warning = SatisfiabilityCheck.warning(effective.rules(), bounds);
            warning.ifPresent(reason -> LOG.warnf("Realm %s: %s", realm, OneLine.of(reason)));
        }
        return warning;
    }

    EffectiveRules effective() {
        return effective;
    }

    Verdict judge(String password) {
        Verdict verdict = effective.rules().judge(password);
        verdict.undecided().forEach(this::report);
        return verdict;
    }

    private void report(Rule rule) {
        if (reported.add(rule.name())) {
            LOG.warnf(
                    "Realm %s: the password rule %s ran out of steps, so the password was refused", realm, rule.name());
        }
    }
}
