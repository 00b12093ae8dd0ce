// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Counts waiting requests by realm, in one statement. */
@Store
public final class PendingByRealm {

    /** Counted realm by realm: each in the index of its queue, where a join would read the whole table. */
    private static final String QUERY = "select r.name, (select count(a.id)" + waiting("a") + "),"
            + " (select min(b.createdAt)" + waiting("b") + ") from RealmEntity r where exists (select c.id"
            + waiting("c")
            + ") or exists (select p.id from RequiredActionProviderEntity p where p.realm = r and p.alias = :action)";

    private final EntityManager em;

    public PendingByRealm(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private static String waiting(String alias) {
        return " from PortalAccount %1$s where %1$s.realmId = r.id and %1$s.status = :pending".formatted(alias);
    }

    /**
     * What waits for a decision in one realm.
     *
     * @param realm its name
     * @param oldestSince milliseconds since the epoch, or null when nothing waits
     */
    public record PendingRequests(String realm, long count, Long oldestSince) {}

    /** Realms where something waits, and with a count of 0 the others that have the gate. */
    public List<PendingRequests> list() {
        return em.createQuery(QUERY, Tuple.class)
                .setParameter("pending", AccountStatus.PENDING_APPROVAL)
                .setParameter("action", Gate.ACTION)
                .getResultStream()
                .map(row ->
                        new PendingRequests(row.get(0, String.class), row.get(1, Long.class), row.get(2, Long.class)))
                .toList();
    }
}
