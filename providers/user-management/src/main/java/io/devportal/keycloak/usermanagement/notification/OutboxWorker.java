// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.background.NodeTimer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sends what is due, each realm's mails on a thread of their own: a mail server that does not answer holds up nobody else's.
 * Keycloak's executors (26.7.3) have four threads for each purpose.
 */
public final class OutboxWorker {
    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);

    /** Realms whose mails a thread of this node sends, or is about to. */
    private static final Set<String> AT_WORK = ConcurrentHashMap.newKeySet();

    private final KeycloakSessionFactory factory;

    /**
     * The safety net behind the wake-up of each request, also after a restart. Mails are claimed one by one, so nodes need
     * not agree on who runs.
     */
    public static NodeTimer timer(KeycloakSessionFactory factory, Duration interval) {
        return new NodeTimer(factory, "portal-outbox", interval, interval, () -> new OutboxWorker(factory)::wake);
    }

    OutboxWorker(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** Sends soon, on another thread. Never throws: the timer wakes a worker again. */
    void wake() {
        run("portal-outbox", this::distribute);
    }

    private void distribute() {
        try {
            new Announcements(factory).makeDue();
            List<String> realms = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> new Mails(session).realmsWithDue(Time.currentTimeMillis()));
            realms.stream().filter(AT_WORK::add).forEach(this::send);
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be read; the timer tries again", e);
        }
    }

    private void send(String realmId) {
        boolean accepted = run("portal-mail", () -> {
            boolean allSent = false;
            try {
                allSent = new DueMails(factory, realmId).send();
            } finally {
                AT_WORK.remove(realmId);
            }
            if (allSent) {
                // for a mail that came after the last look and found us still at work
                wake();
            }
        });
        if (!accepted) {
            AT_WORK.remove(realmId);
        }
    }

    private boolean run(String purpose, Runnable task) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(ExecutorsProvider.class).getExecutor(purpose).execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("The outbox worker is busy; the timer wakes it again", e);
        } catch (RuntimeException e) {
            LOG.warn("The outbox worker did not start; the timer wakes it again", e);
        }
        return false;
    }
}
