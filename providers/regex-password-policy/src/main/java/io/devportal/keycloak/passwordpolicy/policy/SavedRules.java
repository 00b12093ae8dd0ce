// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.policy;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmPostCreateEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.storage.StoreSyncEvent;

/**
 * Hears of every realm that is saved, inside the transaction that saves it. The Admin REST API fires the first event when all
 * of a realm's new values are set, and answers an exception with 400 and its message (26.7.3).
 */
final class SavedRules implements ProviderEventListener {
    private static final String CREATED = "portal.password-rules.created.";

    private final SaveCheck check;

    SavedRules(RealmRulesCache cache) {
        check = new SaveCheck(cache);
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
            check.updated(session, realm);
            saved(session, realm);
        }
    }

    private void created(KeycloakSession session, RealmModel realm) {
        session.setAttribute(CREATED + realm.getId(), true);
        check.created(session, realm);
        saved(session, realm);
    }

    private static void saved(KeycloakSession session, RealmModel realm) {
        session.getKeycloakSessionFactory().publish(new RulesSaved(session, realm));
    }
}
