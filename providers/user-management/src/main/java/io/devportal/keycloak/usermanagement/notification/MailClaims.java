// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Claims of workers on mails: only the owner of a valid claim changes the row. */
@Store
final class MailClaims {

    private static final List<MailStatus> OPEN = List.of(MailStatus.WAITING, MailStatus.SENDING);

    private final EntityManager em;

    MailClaims(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Ids of the realms with mails that are due: waiting ones, and those whose worker died with its claim. */
    List<String> realmsWithDue(long now) {
        return em.createQuery(
                        "select distinct m.realmId from PortalMail m where m.status in :open and m.dueAt <= :now"
                                + Mails.KNOWN,
                        String.class)
                .setParameter("known", Mails.ALL_KINDS)
                .setParameter("open", OPEN)
                .setParameter("now", now)
                .getResultList();
    }

    /** Ids of the mails of this realm that are due, oldest first. */
    List<String> due(String realmId, long now, int max) {
        return em.createQuery(
                        "select m.id from PortalMail m where m.realmId = :realm and m.status in :open"
                                + " and m.dueAt <= :now" + Mails.KNOWN + " order by m.dueAt",
                        String.class)
                .setParameter("known", Mails.ALL_KINDS)
                .setParameter("realm", realmId)
                .setParameter("open", OPEN)
                .setParameter("now", now)
                .setMaxResults(max)
                .getResultList();
    }

    /**
     * Claims a due mail: of several workers exactly one gets it.
     *
     * @param until milliseconds since the epoch; afterwards another worker may claim it
     */
    Optional<Mail> claim(String id, long now, long until) {
        int rows = em.createQuery(
                        "update PortalMail m set m.status = :sending, m.attempts = m.attempts + 1, m.dueAt = :until"
                                + " where m.id = :id and m.status in :open and m.dueAt <= :now")
                .setParameter("sending", MailStatus.SENDING)
                .setParameter("until", until)
                .setParameter("id", id)
                .setParameter("open", OPEN)
                .setParameter("now", now)
                .executeUpdate();
        return rows == 0
                ? Optional.empty()
                : Optional.of(em.find(MailEntity.class, id).toMail());
    }

    /** Ends a claim; does nothing when it ran out and another worker holds the mail. */
    boolean settle(Mail claimed, MailStatus to, long dueAt, String error) {
        return em.createQuery(
                                "update PortalMail m set m.status = :to, m.dueAt = :due, m.lastError = :error, m.sentAt = :sent"
                                        + " where m.id = :id and m.status = :sending and m.attempts = :attempts")
                        .setParameter("to", to)
                        .setParameter("due", dueAt)
                        .setParameter("error", error)
                        .setParameter("sent", to == MailStatus.SENT ? Time.currentTimeMillis() : null)
                        .setParameter("id", claimed.id())
                        .setParameter("sending", MailStatus.SENDING)
                        .setParameter("attempts", claimed.attempts())
                        .executeUpdate()
                == 1;
    }
}
