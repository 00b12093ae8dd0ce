// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Rules that a realm has published, and that another version of this jar, other options of the server or a change in the
 * database have overtaken.
 */
final class StaleRules {
    private static final Logger LOG = Logger.getLogger(StaleRules.class);

    private final KeycloakSessionFactory factory;

    StaleRules(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    void refresh() {
        try {
            realms().forEach(this::refresh);
        } catch (RuntimeException e) {
            LOG.warn("Password rules: pages may show older ones until their realm is saved", e);
        }
    }

    private List<String> realms() {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RulesPublisher publisher = new RulesPublisher(session);
            return session.realms()
                    .getRealmsStream()
                    .filter(realm -> !publisher.isUpToDate(realm))
                    .map(RealmModel::getId)
                    .toList();
        });
    }

    private void refresh(String id) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> new RulesPublisher(session)
                    .publish(session.realms().getRealm(id)));
        } catch (RuntimeException e) {
            // another node at the same work is no harm: both write the same
            LOG.debugf(e, "Password rules of realm %s were not refreshed", id);
        }
    }
}
