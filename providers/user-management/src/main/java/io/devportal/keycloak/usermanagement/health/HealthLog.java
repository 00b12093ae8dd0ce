// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Says in the server's log what {@code GET health} would say, for admins who do not look there. */
final class HealthLog {

    private static final Logger LOG = Logger.getLogger(HealthLog.class);

    private final KeycloakSessionFactory factory;

    HealthLog(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    void server() {
        HealthService.aboutServer().stream().map(Question::answer).forEach(check -> log("Health of the server", check));
    }

    /** On another thread: the admin's request does not wait. Never throws. */
    void changed(String realmId, ResourceType change) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(ExecutorsProvider.class)
                    .getExecutor("portal-health")
                    .execute(() -> check(realmId, change));
        } catch (RuntimeException e) {
            LOG.warn("The health of a changed realm is not checked", e);
        }
    }

    private void check(String realmId, ResourceType change) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                RealmModel realm = session.realms().getRealm(realmId);
                if (realm != null) {
                    session.getContext().setRealm(realm);
                    List<Check> checks = new HealthService(session, realm).checksAfter(change);
                    checks.forEach(check -> log("Health of realm " + realm.getName(), check));
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("The health of a changed realm could not be checked", e);
        }
    }

    private static void log(String subject, Check check) {
        // names in it come from admins and from clients that register themselves: one line each
        String line = (subject + ", " + check.name() + ": " + check.message()).replaceAll("\\p{Cntrl}", " ");
        switch (check.level()) {
            case OK -> LOG.debug(line);
            case WARNING -> LOG.warn(line);
            case PROBLEM -> LOG.error(line);
        }
    }
}
