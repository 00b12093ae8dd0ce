// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.text.SearchTerm;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Lists the outbox of one realm. */
@Store
final class ListedMails {
    private final EntityManager em;
    private final RealmModel realm;

    ListedMails(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * @param status null for all
     * @param search anywhere in the address of the recipient; null for everybody
     */
    record Wanted(MailStatus status, SearchTerm search) {}

    /** Newest first. */
    List<Mail> list(Wanted wanted, int first, int max) {
        String query =
                "select m from PortalMail m" + where(wanted) + Mails.KNOWN + " order by m.createdAt desc, m.id desc";
        return bind(em.createQuery(query, MailEntity.class), wanted)
                .setParameter("known", Mails.ALL_KINDS)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultStream()
                .map(MailEntity::toMail)
                .toList();
    }

    long count(Wanted wanted) {
        String query = "select count(m) from PortalMail m" + where(wanted);
        return bind(em.createQuery(query, Long.class), wanted).getSingleResult();
    }

    private static String where(Wanted wanted) {
        return " where m.realmId = :realm"
                + (wanted.status() == null ? "" : " and m.status = :status")
                + (wanted.search() == null ? "" : " and lower(m.recipient)" + SearchTerm.LIKE.formatted("search"));
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, Wanted wanted) {
        query.setParameter("realm", realm.getId());
        if (wanted.status() != null) {
            query.setParameter("status", wanted.status());
        }
        return wanted.search() == null
                ? query
                : query.setParameter("search", wanted.search().pattern());
    }
}
