// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * People of one realm who have the account set-up as required action but no row in our tables, as after importing a
 * realm export, which does not contain them. Without people from user stores.
 */
@Store
public final class LostRequests {

    /**
     * @param enabled false for who waited for a decision, or was disabled
     * @param createdAt of the user, milliseconds since the epoch
     */
    public record LostRequest(
            String userId,
            String username,
            String email,
            String firstName,
            String lastName,
            boolean enabled,
            long createdAt) {}

    private final EntityManager em;
    private final RealmModel realm;

    public LostRequests(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** Oldest first. */
    public List<LostRequest> list(int first, int max) {
        return bind(em.createQuery(select("") + " order by u.createdTimestamp, u.id", LostRequest.class))
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    public Optional<LostRequest> find(String userId) {
        return bind(em.createQuery(select(" and u.id = :id"), LostRequest.class))
                .setParameter("id", userId)
                .getResultStream()
                .findFirst();
    }

    public long count() {
        return bind(em.createQuery("select count(u.id)" + from(""), Long.class)).getSingleResult();
    }

    /** @param enabled as in {@link LostRequest} */
    public long count(boolean enabled) {
        return bind(em.createQuery("select count(u.id)" + from(" and u.enabled = :enabled"), Long.class))
                .setParameter("enabled", enabled)
                .getSingleResult();
    }

    private static String select(String more) {
        return "select new " + LostRequest.class.getName() + "(u.id, u.username, u.email, u.firstName, u.lastName,"
                + " u.enabled, coalesce(u.createdTimestamp, 0))" + from(more);
    }

    /** UserEntity of Keycloak 26.7.5. */
    private static String from(String more) {
        return " from UserEntity u join u.requiredActions r where u.realmId = :realm and r.action = :action"
                + " and not exists (select a.id from PortalAccount a where a.id = u.id)" + more;
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        return query.setParameter("realm", realm.getId()).setParameter("action", Gate.ACTION);
    }
}
