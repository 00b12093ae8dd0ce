// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Records of accounts that are kept for a limited time: rejected requests, and the network addresses of sign-ups. */
@Store
public final class AccountRecords {
    private final EntityManager em;
    private final RealmModel realm;
    private final Notes notes;

    public AccountRecords(KeycloakSession session, RealmModel realm) {
        this.em = em(session);
        this.realm = realm;
        this.notes = new Notes(session, realm);
    }

    private static EntityManager em(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Deletes records of requests that were rejected before that moment, with the notes about them; says how many. */
    public int purgeRejected(long before, int max) {
        List<String> ids = em.createQuery(
                        "select a.id from PortalAccount a where a.realmId = :realm and a.status = :rejected"
                                + " and a.decidedAt < :before",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("rejected", AccountStatus.REJECTED)
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
        if (ids.isEmpty()) {
            return 0;
        }
        int purged = em.createQuery("delete from PortalAccount a where a.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        notes.removeOf(ids);
        return purged;
    }

    /** In all realms: where people signed up from before that moment; says how many. */
    public static int forgetSources(KeycloakSession session, long before, int max) {
        List<String> ids = em(session)
                .createQuery(
                        "select a.id from PortalAccount a where a.signUpSource is not null and a.createdAt < :before",
                        String.class)
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : em(session)
                        .createQuery("update PortalAccount a set a.signUpSource = null where a.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }
}
