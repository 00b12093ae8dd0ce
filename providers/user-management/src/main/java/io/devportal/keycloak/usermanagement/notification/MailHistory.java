// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The stored mails to a person about their own account. */
@Store
public final class MailHistory {
    /** To portal admins. */
    private static final Set<MailKind> TO_OTHERS = EnumSet.of(MailKind.REQUEST_WAITING, MailKind.REQUESTS_WAITING);

    private final EntityManager em;
    private final RealmModel realm;

    public MailHistory(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * Newest first. One statement.
     *
     * @param until milliseconds since the epoch: those that were made later are left out
     */
    public List<MailRecord> of(String userId, long until, int max) {
        return em.createQuery(
                        "select m.id, m.kind, m.status, m.linkGeneration, m.createdAt, m.sentAt, m.dueAt, m.lastError,"
                                + " m.recipient, (select u.email from UserEntity u where u.id = m.accountId)"
                                + " from PortalMail m where m.realmId = :realm and m.accountId = :account"
                                + " and m.kind in :kinds and m.createdAt <= :until order by m.createdAt desc, m.id desc",
                        Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("account", userId)
                .setParameter("kinds", EnumSet.complementOf(EnumSet.copyOf(TO_OTHERS)))
                .setParameter("until", until)
                .setMaxResults(max)
                .getResultStream()
                .map(MailHistory::record)
                .toList();
    }

    private static MailRecord record(Object[] row) {
        String error = (String) row[7];
        String address = (String) row[9];
        return new MailRecord(
                (String) row[0],
                (MailKind) row[1],
                (MailStatus) row[2],
                (Integer) row[3],
                (Long) row[4],
                (Long) row[5],
                (Long) row[6],
                error != null,
                error != null && error.startsWith(SmtpFailure.ABOUT_RECIPIENT),
                address != null && !address.equalsIgnoreCase((String) row[8]));
    }
}
