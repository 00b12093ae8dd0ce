// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.passwordpolicy.checklist;

import io.devportal.keycloak.passwordpolicy.policy.PolicyAccepted;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Publishes the checklist for templates when a realm is saved, and after a start, since server options define rules
 * too.
 */
final class ChecklistPublisher implements ProviderEventListener {
    private static final Logger LOG = Logger.getLogger(ChecklistPublisher.class);

    private final KeycloakSessionFactory factory;

    ChecklistPublisher(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PolicyAccepted accepted) {
            ChecklistAttribute.publish(accepted.session(), accepted.realm());
        } else if (event instanceof PostMigrationEvent) {
            try (KeycloakSession session = factory.create()) {
                session.getProvider(ExecutorsProvider.class)
                        .getExecutor("portal-password-rules")
                        .execute(this::refresh);
            }
        }
    }

    /**
     * Rules that a realm has published, and that another version of this jar, other options of the server or a change in the
     * database have overtaken.
     */
    private void refresh() {
        try {
            realms().forEach(this::refresh);
        } catch (RuntimeException e) {
            LOG.warn("Password rules: pages may show older ones until their realm is saved", e);
        }
    }

    private List<String> realms() {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> session.realms()
                .getRealmsStream()
                .filter(realm -> !ChecklistAttribute.areUpToDate(session, realm))
                .map(RealmModel::getId)
                .toList());
    }

    private void refresh(String id) {
        try {
            KeycloakModelUtils.runJobInTransaction(
                    factory,
                    session ->
                            ChecklistAttribute.publish(session, session.realms().getRealm(id)));
        } catch (RuntimeException e) {
            // another node at the same work is no harm: both write the same
            LOG.debugf(e, "Password rules of realm %s were not refreshed", id);
        }
    }
}
