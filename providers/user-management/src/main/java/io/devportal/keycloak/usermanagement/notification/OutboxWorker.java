// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Sends what is due: claims a mail in one transaction, sends it outside any, settles it in another. */
final class OutboxWorker {

    private static final Logger LOG = Logger.getLogger(OutboxWorker.class);
    private static final int BATCH = 50;
    // longer than connecting, reading and writing can take together: 10 s each by default
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final KeycloakSessionFactory factory;

    OutboxWorker(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** Sends soon, on another thread. Never throws: the timer sends what a full executor refuses. */
    void wake() {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(ExecutorsProvider.class)
                    .getExecutor("portal-outbox")
                    .execute(this::sendDue);
        } catch (RejectedExecutionException e) {
            LOG.debug("The outbox worker is busy; the timer takes over", e);
        } catch (RuntimeException e) {
            LOG.warn("The outbox worker did not start; the timer takes over", e);
        }
    }

    void sendDue() {
        try {
            List<String> due;
            do {
                due = KeycloakModelUtils.runJobInTransactionWithResult(
                        factory, session -> new Mails(session).due(Time.currentTimeMillis(), BATCH));
                due.forEach(this::send);
            } while (!due.isEmpty());
        } catch (RuntimeException e) {
            LOG.error("The outbox could not be read; the timer tries again", e);
        }
    }

    private void send(String id) {
        long now = Time.currentTimeMillis();
        KeycloakModelUtils.runJobInTransactionWithResult(
                        factory, session -> new Mails(session).claim(id, now, now + CLAIM.toMillis()))
                .ifPresent(claimed -> settle(claimed, new MailDelivery(factory, claimed).attempt()));
    }

    private void settle(Mail mail, Outcome outcome) {
        if (outcome.status() != MailStatus.SENT && outcome.status() != MailStatus.CANCELLED) {
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

    /** @param error one line without address, link or password; null when all went well */
    record Outcome(MailStatus status, String error) {

        static Outcome sent() {
            return new Outcome(MailStatus.SENT, null);
        }

        static Outcome obsolete() {
            return new Outcome(MailStatus.CANCELLED, null);
        }

        /** Not now: tried again later, until {@link RetryDelay} gives up. */
        static Outcome later(Mail mail, String error) {
            return new Outcome(
                    RetryDelay.isExhausted(mail.attempts()) ? MailStatus.FAILED : MailStatus.WAITING, shortened(error));
        }

        static Outcome failed(String error) {
            return new Outcome(MailStatus.FAILED, shortened(error));
        }

        private static String shortened(String error) {
            return error.length() <= 255 ? error : error.substring(0, 255);
        }
    }
}
