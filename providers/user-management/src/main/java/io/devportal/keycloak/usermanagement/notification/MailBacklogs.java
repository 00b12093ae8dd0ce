// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Reads the unsent mails from the outbox. */
@Store
public final class MailBacklogs {

    private static final String ABOUT_RECIPIENT = "(m.lastError is not null and m.lastError like :recipient)";

    private static final List<MailStatus> OPEN = List.of(MailStatus.WAITING, MailStatus.SENDING);
    private static final List<MailStatus> GIVEN_UP = List.of(MailStatus.FAILED);

    private final EntityManager em;

    public MailBacklogs(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    public MailBacklog of(String realmId) {
        Tuple waiting = summary(realmId, OPEN);
        Tuple failed = summary(realmId, GIVEN_UP);
        long failedOtherwise = failed.get(0, Long.class) - failed.get(1, Long.class);
        return new MailBacklog(
                waiting.get(0, Long.class),
                failedOtherwise,
                waiting.get(1, Long.class) + failed.get(1, Long.class),
                waiting.get(2, Long.class),
                lastError(realmId, failedOtherwise > 0 ? GIVEN_UP : OPEN));
    }

    /**
     * The mails of one realm that have not left.
     *
     * @param realm its name
     * @param waiting those that will be tried again, the one that is being sent included
     * @param failed those given up
     */
    public record UnsentMails(String realm, long waiting, long failed) {}

    /** In one statement, all realms that have any. */
    public List<UnsentMails> byRealm() {
        return em.createQuery(
                        "select r.name, sum(case when m.status = :failed then 0 else 1 end),"
                                + " sum(case when m.status = :failed then 1 else 0 end) from PortalMail m"
                                + " join RealmEntity r on r.id = m.realmId where m.status in :unsent group by r.name",
                        Tuple.class)
                .setParameter("failed", MailStatus.FAILED)
                .setParameter("unsent", List.of(MailStatus.WAITING, MailStatus.SENDING, MailStatus.FAILED))
                .getResultStream()
                .map(row -> new UnsentMails(row.get(0, String.class), row.get(1, Long.class), row.get(2, Long.class)))
                .toList();
    }

    private Tuple summary(String realmId, List<MailStatus> statuses) {
        return em.createQuery(
                        "select count(m), count(case when " + ABOUT_RECIPIENT + " then 1 end),"
                                + " min(case when not " + ABOUT_RECIPIENT + " then m.createdAt end)"
                                + " from PortalMail m where m.realmId = :realm and m.status in :statuses",
                        Tuple.class)
                .setParameter("recipient", SmtpFailure.ABOUT_RECIPIENT + "%")
                .setParameter("realm", realmId)
                .setParameter("statuses", statuses)
                .getSingleResult();
    }

    private String lastError(String realmId, List<MailStatus> statuses) {
        return em.createQuery(
                        "select m.lastError from PortalMail m where m.realmId = :realm and m.status in :statuses"
                                + " and m.lastError is not null and not " + ABOUT_RECIPIENT
                                + " order by m.dueAt desc",
                        String.class)
                .setParameter("recipient", SmtpFailure.ABOUT_RECIPIENT + "%")
                .setParameter("realm", realmId)
                .setParameter("statuses", statuses)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
