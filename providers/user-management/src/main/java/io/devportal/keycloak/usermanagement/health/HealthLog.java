// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.access.ClosedApis;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Says in the server's log what {@code GET health} would say, for admins who do not look there, or cannot. */
final class HealthLog {

    private static final Logger LOG = Logger.getLogger(HealthLog.class);

    private final KeycloakSessionFactory factory;
    private final SaidBefore said = new SaidBefore();
    private final QuietPeriod changes;

    HealthLog(KeycloakSessionFactory factory) {
        this.factory = factory;
        this.changes = new QuietPeriod(factory, this::check);
    }

    /** At the start, and without a look at each realm. Never throws. */
    void server() {
        HealthService.aboutServer().stream().map(Question::answer).forEach(check -> log("Health of the server", check));
        try {
            List<String> closed = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> new ClosedApis(session).realms());
            if (!closed.isEmpty()) {
                log("Health of the server", ApiAccessQuestion.closedIn(closed));
            }
        } catch (RuntimeException e) {
            LOG.warn("Whether the API is open could not be checked", e);
        }
    }

    /** On another thread, once it is quiet: the admin's request does not wait. Never throws. */
    void changed(String realmId, ResourceType change) {
        changes.add(new QuietPeriod.Change(realmId, change));
    }

    private void check(QuietPeriod.Change change) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, session -> {
                RealmModel realm = session.realms().getRealm(change.realmId());
                if (realm != null) {
                    session.getContext().setRealm(realm);
                    new HealthService(session, realm)
                            .checksAfter(change.what()).stream()
                                    .filter(check -> said.isNews(realm.getId(), check))
                                    .forEach(check -> log("Health of realm " + realm.getName(), check));
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("The health of a changed realm could not be checked", e);
        }
    }

    private static void log(String subject, Check check) {
        // names in it come from admins and from clients that register themselves: one line each
        String line = HarmlessText.typed(subject + ", " + check.name() + ": " + check.message());
        switch (check.level()) {
            case OK -> LOG.debug(line);
            case WARNING -> LOG.warn(line);
            case PROBLEM -> LOG.error(line);
        }
    }
}
