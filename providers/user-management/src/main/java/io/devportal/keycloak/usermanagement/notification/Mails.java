// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.ChangedRows;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The outbox table for features and admins. Workers use {@link MailClaims}. */
@Store
public final class Mails {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** What a newer version of the pack has written is left to it. */
    static final String KNOWN = " and m.kind in :known";

    static final List<MailKind> ALL_KINDS = List.of(MailKind.values());

    /** What applicants hear of their own request. */
    public static final Set<MailKind> ABOUT_REQUESTS = EnumSet.complementOf(EnumSet.of(
            MailKind.REQUEST_WAITING,
            MailKind.REQUESTS_WAITING,
            MailKind.ALREADY_REGISTERED,
            MailKind.ENABLED,
            MailKind.DISABLED,
            MailKind.ROLE_CHANGED,
            MailKind.TEST,
            MailKind.JOIN_INVITATION,
            MailKind.JOINED));

    private static final List<MailStatus> SETTLED = List.of(MailStatus.SENT, MailStatus.FAILED, MailStatus.CANCELLED);

    private final EntityManager em;

    public Mails(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    void add(Mail mail) {
        em.persist(new MailEntity(mail, Time.currentTimeMillis()));
    }

    /** The newest mail to each of these accounts themselves, by account id. One statement for all. */
    public Map<String, Mail> latest(String realmId, Collection<String> accountIds) {
        if (accountIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select m from PortalMail m where m.realmId = :realm and m.accountId in :accounts"
                                + " and m.kind in :told and m.createdAt = (select max(n.createdAt) from PortalMail n"
                                + " where n.realmId = :realm and n.accountId = m.accountId and n.kind in :told)",
                        MailEntity.class)
                .setParameter("realm", realmId)
                .setParameter("accounts", accountIds)
                .setParameter("told", ABOUT_REQUESTS)
                .getResultStream()
                .map(MailEntity::toMail)
                .collect(Collectors.toMap(Mail::accountId, mail -> mail, (older, newer) -> newer));
    }

    /** The newest mail of each of these invitations to join, by invitation id. One statement for all. */
    public Map<String, Mail> latestOfInvitations(String realmId, Collection<String> invitationIds) {
        if (invitationIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select m from PortalMail m where m.realmId = :realm and m.invitationId in :invitations"
                                + " and m.kind = :kind order by m.createdAt",
                        MailEntity.class)
                .setParameter("realm", realmId)
                .setParameter("invitations", invitationIds)
                .setParameter("kind", MailKind.JOIN_INVITATION)
                .getResultStream()
                .map(MailEntity::toMail)
                .collect(Collectors.toMap(Mail::invitationId, mail -> mail, (older, newer) -> newer));
    }

    Optional<Mail> find(String realmId, String id) {
        // what else comes in a path names nothing; PostgreSQL would even refuse a NUL
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(em.find(MailEntity.class, id))
                .map(MailEntity::toMail)
                .filter(mail -> mail.realmId().equals(realmId));
    }

    /** True when the mail was waiting or given up, and is due now. */
    boolean reopen(Mail seen, long now) {
        int rows = em.createQuery("update PortalMail m set m.status = :waiting, m.attempts = 0, m.dueAt = :now"
                        + " where m.id = :id and m.status in :open")
                .setParameter("waiting", MailStatus.WAITING)
                .setParameter("now", now)
                .setParameter("id", seen.id())
                .setParameter("open", List.of(MailStatus.WAITING, MailStatus.FAILED))
                .executeUpdate();
        new ChangedRows(em).readAgain(MailEntity.class, seen.id());
        return rows == 1;
    }

    /** How many mails of this kind were made for an account after that moment, in milliseconds since the epoch. */
    public long countSince(String realmId, String accountId, MailKind kind, long moment) {
        return em.createQuery(
                        "select count(m) from PortalMail m where m.realmId = :realm and m.accountId = :account"
                                + " and m.kind = :kind and m.createdAt > :moment",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("account", accountId)
                .setParameter("kind", kind)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Whether one that was made after this one tells the same person of the same: of the state, or of the roles. */
    boolean hasLaterNews(Mail mail) {
        Set<MailKind> same = mail.kind() == MailKind.ROLE_CHANGED
                ? EnumSet.of(MailKind.ROLE_CHANGED)
                : EnumSet.of(MailKind.ENABLED, MailKind.DISABLED);
        return em.createQuery(
                                "select count(later) from PortalMail later, PortalMail m where m.id = :id"
                                        + " and later.realmId = m.realmId and later.accountId = m.accountId"
                                        + " and later.kind in :same and later.createdAt > m.createdAt",
                                Long.class)
                        .setParameter("id", mail.id())
                        .setParameter("same", same)
                        .getSingleResult()
                > 0;
    }

    /** Mails about an account that is going away; the one that tells of its rejection stays. */
    public void cancelUnsent(String realmId, String accountId) {
        em.createQuery(
                        "update PortalMail m set m.status = :cancelled where m.realmId = :realm and m.accountId = :account"
                                + " and m.status = :waiting and m.kind <> :rejected")
                .setParameter("cancelled", MailStatus.CANCELLED)
                .setParameter("realm", realmId)
                .setParameter("account", accountId)
                .setParameter("waiting", MailStatus.WAITING)
                .setParameter("rejected", MailKind.REJECTED)
                .executeUpdate();
    }

    public void removeAll(String realmId) {
        em.createQuery("delete from PortalMail m where m.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
