// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.Account.Assignee;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.StorageId;

/** The assignees of the waiting requests of one realm. */
@Store
public final class Assignments {
    private static final String ASSIGNED =
            " from PortalAccount a where a.realmId = :realm and a.status = :waiting and ";

    private final EntityManager em;
    private final RealmModel realm;

    public Assignments(KeycloakSession session, RealmModel realm) {
        this.em = em(session);
        this.realm = realm;
    }

    private static EntityManager em(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Ids of the realms where somebody takes care of a request, or did until they were disabled. */
    public static List<String> realms(KeycloakSession session) {
        return em(session)
                .createQuery(
                        "select distinct a.realmId from PortalAccount a where a.status = :waiting"
                                + " and (a.assigneeId is not null or a.leftBy is not null)",
                        String.class)
                .setParameter("waiting", AccountStatus.PENDING_APPROVAL)
                .getResultList();
    }

    /** Ids of those who take care of any, or did until they were disabled. */
    public List<String> people(int first, int max) {
        return em.createQuery(
                        "select distinct coalesce(a.assigneeId, a.leftBy)" + ASSIGNED
                                + "(a.assigneeId is not null or a.leftBy is not null)"
                                + " order by coalesce(a.assigneeId, a.leftBy)",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("waiting", AccountStatus.PENDING_APPROVAL)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }

    /** Whether this person takes care of any, or did until they were disabled. */
    public boolean concern(String userId) {
        return !requests("(a.assigneeId = :user or a.leftBy = :user)", userId, 1)
                .isEmpty();
    }

    /** Ids of the requests that this person takes care of, oldest first. */
    public List<String> of(String assigneeId, int max) {
        return requests("a.assigneeId = :user", assigneeId, max);
    }

    /** Ids of the requests that this person left when they were disabled and nobody has taken since, oldest first. */
    public List<String> leftBy(String userId, int max) {
        return requests("a.leftBy = :user", userId, max);
    }

    private List<String> requests(String condition, String userId, int max) {
        return em.createQuery("select a.id" + ASSIGNED + condition + " order by a.createdAt, a.id", String.class)
                .setParameter("realm", realm.getId())
                .setParameter("waiting", AccountStatus.PENDING_APPROVAL)
                .setParameter("user", userId)
                .setMaxResults(max)
                .getResultList();
    }

    /**
     * Gives a request that waits to somebody.
     *
     * @param assignee null for nobody
     * @return false when it no longer waits, or there is no such user
     */
    public boolean assign(String requestId, Assignee assignee) {
        String known = assignee != null && StorageId.isLocalStorage(assignee.id())
                ? " and exists (select u.id from UserEntity u where u.id = :assignee)"
                : "";
        int rows = em.createQuery(
                        "update PortalAccount a set a.assigneeId = :assignee, a.assigneeName = :name, a.leftBy = null"
                                + " where a.id = :id and a.realmId = :realm and a.status = :waiting" + known)
                .setParameter("assignee", assignee == null ? null : assignee.id())
                .setParameter("name", assignee == null ? null : assignee.name())
                .setParameter("id", requestId)
                .setParameter("realm", realm.getId())
                .setParameter("waiting", AccountStatus.PENDING_APPROVAL)
                .executeUpdate();
        new ChangedRows(em).readAgain(AccountEntity.class, requestId);
        return rows == 1;
    }

    /**
     * True when this call took it from them, false when it is somebody else's or does not wait any more.
     *
     * @param comesBack whether it is theirs again once they may decide, unless somebody takes it meanwhile
     */
    public boolean take(String requestId, String assigneeId, boolean comesBack) {
        int rows = em.createQuery(
                        "update PortalAccount a set a.assigneeId = null, a.assigneeName = null, a.leftBy = :left"
                                + " where a.id = :id and a.realmId = :realm and a.status = :waiting and a.assigneeId = :assignee")
                .setParameter("id", requestId)
                .setParameter("realm", realm.getId())
                .setParameter("waiting", AccountStatus.PENDING_APPROVAL)
                .setParameter("assignee", assigneeId)
                .setParameter("left", comesBack ? assigneeId : null)
                .executeUpdate();
        new ChangedRows(em).readAgain(AccountEntity.class, requestId);
        return rows == 1;
    }

    /** True when this call gave back what they had left, false when somebody took it meanwhile or it does not wait any more. */
    public boolean giveBack(String requestId, Assignee assignee) {
        int rows = em.createQuery(
                        "update PortalAccount a set a.assigneeId = :assignee, a.assigneeName = :name, a.leftBy = null"
                                + " where a.id = :id and a.realmId = :realm and a.status = :waiting and a.leftBy = :assignee")
                .setParameter("assignee", assignee.id())
                .setParameter("name", assignee.name())
                .setParameter("id", requestId)
                .setParameter("realm", realm.getId())
                .setParameter("waiting", AccountStatus.PENDING_APPROVAL)
                .executeUpdate();
        new ChangedRows(em).readAgain(AccountEntity.class, requestId);
        return rows == 1;
    }

    /** Nothing that this person has left comes back to them. */
    public void forget(String userId) {
        em.createQuery("update PortalAccount a set a.leftBy = null where a.leftBy = :user and a.realmId = :realm")
                .setParameter("user", userId)
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }
}
