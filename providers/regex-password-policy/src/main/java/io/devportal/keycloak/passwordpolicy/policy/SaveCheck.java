// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import io.devportal.keycloak.passwordpolicy.attack.Attack;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.policy.PasswordPolicyConfigException;

/** Refuses rules that cannot work or could hang the server, where an administrator is there to read why. */
final class SaveCheck {
    private final RealmRulesCache cache;

    SaveCheck(RealmRulesCache cache) {
        this.cache = cache;
    }

    /** What was bad before does not keep an administrator from saving other settings: rules come from elsewhere, too. */
    void updated(KeycloakSession session, RealmModel realm) {
        RuleSources sources = RuleSources.of(realm);
        Optional<String> objection = objection(sources);
        if (objection.isPresent() && isWorse(sources, stored(session, realm))) {
            throw new PasswordPolicyConfigException(objection.get());
        }
    }

    /** A realm file that is imported at start-up is not refused: the server would not start. It refuses passwords. */
    void created(KeycloakSession session, RealmModel realm) {
        RuleSources sources = RuleSources.of(realm);
        if (isRequest(session)) {
            objection(sources).ifPresent(objection -> {
                throw new PasswordPolicyConfigException(objection);
            });
        } else if (sources.value() != null) {
            // says in the log what is wrong, long before somebody needs a password
            cache.of(realm);
        }
    }

    /** Who only stops using broken definitions, or takes shorter passwords, makes nothing worse. */
    private static boolean isWorse(RuleSources sources, RuleSources stored) {
        if (!Objects.equals(sources.definitions(), stored.definitions())) {
            return true;
        }
        return sources.value() != null
                && (!sources.value().equals(stored.value()) || sources.bounds().exceed(stored.bounds()));
    }

    private Optional<String> objection(RuleSources sources) {
        if (!sources.areUsed()) {
            return Optional.empty();
        }
        EffectiveRules effective = cache.effective(sources);
        return effective.problem().or(() -> Attack.objectionTo(effective.rules(), sources.bounds()));
    }

    /** What the database says while the change is not committed. */
    private static RuleSources stored(KeycloakSession session, RealmModel realm) {
        String id = realm.getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                other -> RuleSources.of(other.realms().getRealm(id)));
    }

    private static boolean isRequest(KeycloakSession session) {
        try {
            return session.getContext().getHttpRequest() != null;
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
