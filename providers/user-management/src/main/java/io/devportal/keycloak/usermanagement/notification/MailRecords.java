// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Deletes old mails that were sent or given up. */
@Store
public final class MailRecords {
    private static final List<MailStatus> SETTLED = List.of(MailStatus.SENT, MailStatus.FAILED, MailStatus.CANCELLED);

    private final EntityManager em;
    private final RealmModel realm;

    public MailRecords(KeycloakSession session, RealmModel realm) {
        this.em = em(session);
        this.realm = realm;
    }

    private static EntityManager em(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Ids of the realms with mails that left or were given up before that moment, in milliseconds since the epoch. */
    public static List<String> realmsWithOld(KeycloakSession session, long before) {
        return em(session)
                .createQuery(
                        "select distinct m.realmId from PortalMail m where m.status in :settled"
                                + " and m.createdAt < :before",
                        String.class)
                .setParameter("settled", SETTLED)
                .setParameter("before", before)
                .getResultList();
    }

    /** Deletes mails that left or were given up before that moment; says how many. */
    public int purge(long before, int max) {
        List<String> ids = em.createQuery(
                        "select m.id from PortalMail m where m.realmId = :realm and m.status in :settled"
                                + " and m.createdAt < :before",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("settled", SETTLED)
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : em.createQuery("delete from PortalMail m where m.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }
}
