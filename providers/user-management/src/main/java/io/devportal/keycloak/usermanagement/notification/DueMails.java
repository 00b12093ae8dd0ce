// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.background.ServerOption;
import io.devportal.keycloak.usermanagement.text.HarmlessText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The due mails of one realm, one at a time: each is claimed in one transaction, sent outside of any, and updated in
 * another.
 */
final class DueMails {
    private static final Logger LOG = Logger.getLogger(DueMails.class);
    private static final int BATCH = 50;
    // far longer than a slow mail server takes: its timeouts are 10 s for each read and write, of which there are ten
    // or so
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final RetryDelay retryDelay = new RetryDelay(ServerOption.OUTBOX_FIRST_RETRY.configured());

    DueMails(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    /** False when it stopped before the end, because the next mail would fare no better. */
    boolean send() {
        List<String> due;
        do {
            due = KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> new MailClaims(session).due(realmId, Time.currentTimeMillis(), BATCH));
            for (String id : due) {
                if (!trySend(id)) {
                    return false;
                }
            }
        } while (!due.isEmpty());
        return true;
    }

    private boolean trySend(String id) {
        try {
            return claim(id).map(this::send).orElse(true);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Mail %s could not be handled; it is tried again later", id);
            return false;
        }
    }

    private Optional<Mail> claim(String id) {
        long now = Time.currentTimeMillis();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> new MailClaims(session).claim(id, now, now + CLAIM.toMillis()));
    }

    private boolean send(Mail mail) {
        DeliveryOutcome outcome = new MailDelivery(factory, mail).attempt();
        if (outcome.error() != null) {
            LOG.warnf(
                    "Mail %s (%s) in realm %s: %s, attempt %d: %s",
                    mail.id(),
                    mail.kind(),
                    mail.realmId(),
                    outcome.status(),
                    mail.attempts(),
                    HarmlessText.line(outcome.error()));
        }
        long due = outcome.status() == MailStatus.WAITING
                ? Time.currentTimeMillis() + retryDelay.after(mail.attempts()).toMillis()
                : mail.dueAt();
        KeycloakModelUtils.runJobInTransaction(
                factory, session -> new MailClaims(session).settle(mail, outcome.status(), due, outcome.error()));
        return outcome.isServerReachable();
    }
}
