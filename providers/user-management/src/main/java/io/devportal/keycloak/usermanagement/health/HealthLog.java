// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import io.devportal.keycloak.usermanagement.access.ClosedApis;
import io.devportal.keycloak.usermanagement.background.RealmTransaction;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Logs what {@code GET health} would report, for admins who do not or cannot call it. */
final class HealthLog {

    private static final Logger LOG = Logger.getLogger(HealthLog.class);

    private final KeycloakSessionFactory factory;
    private final LoggedFindings said = new LoggedFindings();
    private final QuietPeriod changes;

    HealthLog(KeycloakSessionFactory factory) {
        this.factory = factory;
        this.changes = new QuietPeriod(factory, this::check);
    }

    /** At the start, and without a look at each realm. Never throws. */
    void server() {
        HealthService.aboutServer().stream()
                .map(Check::finding)
                .forEach(finding -> log("Health of the server", finding));
        try {
            List<String> closed = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> new ClosedApis(session).realms());
            if (!closed.isEmpty()) {
                log("Health of the server", ApiAccessCheck.closedIn(closed));
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
            RealmTransaction.run(factory, change.realmId(), (session, realm) -> new HealthService(session, realm)
                    .findingsAfter(change.what()).stream()
                            .filter(finding -> said.isNews(realm.getId(), finding))
                            .forEach(finding -> log("Health of realm " + realm.getName(), finding)));
        } catch (RuntimeException e) {
            LOG.warn("The health of a changed realm could not be checked", e);
        }
    }

    private static void log(String subject, Finding finding) {
        // names in it come from admins and from clients that register themselves: one line each
        String line = HarmlessText.typed(subject + ", " + finding.name() + ": " + finding.message());
        switch (finding.level()) {
            case OK -> LOG.debug(line);
            case WARNING -> LOG.warn(line);
            case PROBLEM -> LOG.error(line);
        }
    }
}
