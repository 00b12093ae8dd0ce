// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import io.devportal.keycloak.passwordpolicy.attack.Attack;
import io.devportal.keycloak.passwordpolicy.rules.EffectiveRules;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.storage.StoreSyncEvent;

/**
 * Refuses rules that cannot work or could hang the server, while an administrator is there to read why. Handles every
 * realm that is saved, inside the transaction: the Admin REST API fires the first event when all new values of a
 * realm are set, and answers an exception with 400 and its message (26.7.3).
 */
final class PolicyGuard implements ProviderEventListener {
    private static final String CREATED = "portal.password-rules.created.";

    private final PolicyCache cache;

    PolicyGuard(PolicyCache cache) {
        this.cache = cache;
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof StoreSyncEvent saved && saved.getModel() == null && !saved.getRemoved()) {
            updated(saved.getSession(), saved.getRealm());
        } else if (event instanceof RealmPostCreateEvent created) {
            created(created.getKeycloakSession(), created.getCreatedRealm());
        }
    }

    private void updated(KeycloakSession session, RealmModel realm) {
        // fired for a new realm as well, but when it is committed: too late to say no
        if (session.getAttribute(CREATED + realm.getId()) == null) {
            checkUpdated(session, realm);
            publish(session, realm);
        }
    }

    private void created(KeycloakSession session, RealmModel realm) {
        session.setAttribute(CREATED + realm.getId(), true);
        checkCreated(session, realm);
        publish(session, realm);
    }

    private static void publish(KeycloakSession session, RealmModel realm) {
        session.getKeycloakSessionFactory().publish(new PolicyAccepted(session, realm));
    }

    /** What was bad before does not keep an administrator from saving other settings: rules come from elsewhere, too. */
    private void checkUpdated(KeycloakSession session, RealmModel realm) {
        RealmPolicy sources = RealmPolicy.of(realm);
        Optional<String> objection = objection(sources);
        if (objection.isPresent() && isWorse(sources, stored(session, realm))) {
            throw new PasswordPolicyConfigException(objection.get());
        }
    }

    /** A realm file that is imported at start-up is not refused: the server would not start. It refuses passwords. */
    private void checkCreated(KeycloakSession session, RealmModel realm) {
        RealmPolicy sources = RealmPolicy.of(realm);
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
    private static boolean isWorse(RealmPolicy sources, RealmPolicy stored) {
        if (!Objects.equals(sources.definitions(), stored.definitions())) {
            return true;
        }
        return sources.value() != null
                && (!sources.value().equals(stored.value()) || sources.bounds().exceed(stored.bounds()));
    }

    private Optional<String> objection(RealmPolicy sources) {
        if (!sources.areUsed()) {
            return Optional.empty();
        }
        EffectiveRules effective = cache.effective(sources);
        return effective.problem().or(() -> Attack.objectionTo(effective.rules(), sources.bounds()));
    }

    /** What the database says while the change is not committed. */
    private static RealmPolicy stored(KeycloakSession session, RealmModel realm) {
        String id = realm.getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                other -> RealmPolicy.of(other.realms().getRealm(id)));
    }

    private static boolean isRequest(KeycloakSession session) {
        try {
            return session.getContext().getHttpRequest() != null;
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
