// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.background.Background;
import io.devportal.keycloak.usermanagement.background.ServerOption;
import io.devportal.keycloak.usermanagement.background.Workers.Worker;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sends due mails, each realm's on a thread of its own, so that an unresponsive mail server delays no other realm.
 * Each mail is claimed, so nodes need not coordinate.
 */
public final class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);

    private final KeycloakSessionFactory factory;

    OutboxWorker(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** The safety net behind the wake-up of each request, also after a restart. */
    public static Worker worker(KeycloakSessionFactory factory) {
        Duration interval = ServerOption.OUTBOX_INTERVAL.configured();
        return new Worker("portal-outbox", interval, interval, () -> new OutboxWorker(factory)::wake);
    }

    /** Sends soon, on another thread. Never throws: the timer wakes a worker again. */
    void wake() {
        new Background(factory, "portal-outbox").run(this::distribute);
    }

    private void distribute() {
        try {
            new Announcements(factory).makeDue();
            List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> new MailClaims(session).realmsWithDue(Time.currentTimeMillis()));
            realms.forEach(this::send);
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be read; the timer tries again", e);
        }
    }

    /** Then once more, for a mail that came after the last look and found us still at work. */
    private void send(String realmId) {
        new Background(factory, "portal-mail")
                .runAlone(realmId, () -> new DueMails(factory, realmId).send(), this::wake);
    }
}
