// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sends what is due: claims a mail in one transaction, sends it outside any, settles it in another. A mail that cannot be
 * handled is left to its claim's end and does not hold up the others.
 */
final class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);
    private static final int BATCH = 50;
    // far longer than a slow mail server takes: its timeouts are 10 s for each read and write, of which there are ten
    // or so
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final KeycloakSessionFactory factory;

    OutboxWorker(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** Sends soon, on another thread. Never throws: the timer wakes a worker again. */
    void wake() {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(ExecutorsProvider.class)
                    .getExecutor("portal-outbox")
                    .execute(this::sendDue);
        } catch (RejectedExecutionException e) {
            LOG.debug("The outbox worker is busy; the timer wakes it again", e);
        } catch (RuntimeException e) {
            LOG.warn("The outbox worker did not start; the timer wakes it again", e);
        }
    }

    /** One pass: what is due when it starts, and what it makes of it, such as one mail for each portal admin. */
    private void sendDue() {
        long start = Time.currentTimeMillis();
        try {
            List<String> due;
            do {
                due = KeycloakModelUtils.runJobInTransactionWithResult(
                        factory, session -> new Mails(session).due(Time.currentTimeMillis(), BATCH));
                due.forEach(this::trySend);
            } while (!due.isEmpty() && Time.currentTimeMillis() - start < RetryDelay.FIRST.toMillis());
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be read; the timer tries again", e);
        }
    }

    private void trySend(String id) {
        try {
            claim(id).ifPresent(claimed -> settle(claimed, new MailDelivery(factory, claimed).attempt()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Mail %s could not be handled; it is tried again later", id);
        }
    }

    private Optional<Mail> claim(String id) {
        long now = Time.currentTimeMillis();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> new Mails(session).claim(id, now, now + CLAIM.toMillis()));
    }

    private void settle(Mail mail, DeliveryOutcome outcome) {
        if (outcome.error() != null) {
            LOG.warnf(
                    "Mail %s (%s) in realm %s: %s, attempt %d: %s",
                    mail.id(), mail.kind(), mail.realmId(), outcome.status(), mail.attempts(), outcome.error());
        }
        long due = outcome.status() == MailStatus.WAITING
                ? Time.currentTimeMillis() + RetryDelay.after(mail.attempts()).toMillis()
                : mail.dueAt();
        KeycloakModelUtils.runJobInTransaction(
                factory, session -> new Mails(session).settle(mail, outcome.status(), due, outcome.error()));
    }
}
