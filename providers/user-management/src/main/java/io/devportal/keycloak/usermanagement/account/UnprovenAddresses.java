// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Accounts that can sign in although nobody has proven their address. */
@Store
public final class UnprovenAddresses {

    private final EntityManager em;
    private final RealmModel realm;

    public UnprovenAddresses(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** @param since milliseconds since the epoch */
    public void mark(String userId, long since) {
        em.createQuery("update PortalAccount a set a.unprovenSince = :since where a.id = :id and a.realmId = :realm")
                .setParameter("since", since)
                .setParameter("id", userId)
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }

    /** The same, unless the row says so already, as it was read in this request. */
    public void markUnlessMarked(String userId, long since) {
        AccountEntity row = em.find(AccountEntity.class, userId);
        if (row != null && !row.isUnproven()) {
            mark(userId, since);
            new ChangedRows(em).readAgain(AccountEntity.class, userId);
        }
    }

    /** The address is proven: true for the first who says so, and only for an account that was marked. */
    public boolean settle(String userId) {
        return em.createQuery("update PortalAccount a set a.unprovenSince = null where a.id = :id"
                                + " and a.realmId = :realm and a.unprovenSince is not null")
                        .setParameter("id", userId)
                        .setParameter("realm", realm.getId())
                        .executeUpdate()
                == 1;
    }
}
