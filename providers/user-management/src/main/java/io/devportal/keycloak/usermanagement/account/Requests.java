// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The queue of requests in one realm, from sign-up and from identity providers: lists, notifications, cleanup.
 * Invited people are not in it.
 */
@Store
public final class Requests {
    /** So far a list is counted: nobody pages further, and a count of them all would read as many rows. */
    private static final int MOST_COUNTED = 10_000;

    private final EntityManager em;
    private final RealmModel realm;

    public Requests(KeycloakSession session, RealmModel realm) {
        this.em = em(session);
        this.realm = realm;
    }

    private static EntityManager em(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** @param organizationName of the one that came of it, as it is now; null when there is none, as is the alias */
    public record Listed(Account account, String organizationName, String organizationAlias) {}

    /** Where a list goes on: behind the request of this moment and id. */
    public record Position(long createdAt, String id) {}

    /** @param total how many there are on all pages, counted to 10,000, or null where nobody asks */
    public record ListedRequests(Long total, List<Listed> rows) {}

    /** With the total: one statement, and another one behind the end of the list. Oldest first, or newest. */
    public ListedRequests list(RequestFilter filter, boolean newestFirst, int first, int max) {
        List<Object[]> rows = rows(filter, ", (" + counted(filter) + ")", "", newestFirst)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
        Long total = rows.isEmpty()
                ? Long.valueOf(
                        first == 0
                                ? 0
                                : bind(em.createQuery(counted(filter), Long.class), filter)
                                        .getSingleResult())
                : (Long) rows.get(0)[3];
        return new ListedRequests(total, rows.stream().map(Requests::listed).toList());
    }

    /** Those behind this one, in one statement. */
    public List<Listed> list(RequestFilter filter, boolean newestFirst, Position after, int max) {
        String than = newestFirst ? "<" : ">";
        String behind =
                " and a.createdAt " + than + "= :at and (a.createdAt " + than + " :at or a.id " + than + " :id)";
        return rows(filter, "", behind, newestFirst)
                .setParameter("at", after.createdAt())
                .setParameter("id", after.id())
                .setMaxResults(max)
                .getResultStream()
                .map(Requests::listed)
                .toList();
    }

    private TypedQuery<Object[]> rows(RequestFilter filter, String more, String behind, boolean newestFirst) {
        String order = newestFirst ? " desc" : "";
        return bind(
                em.createQuery(
                        "select a, o.name, o.alias" + more + " from PortalAccount a left join OrganizationEntity o"
                                + " on o.id = a.organizationId and o.realmId = a.realmId where "
                                + filter.conditions("a")
                                + behind + " order by a.createdAt" + order + ", a.id" + order,
                        Object[].class),
                filter);
    }

    /** In the order of the smallest index, of which no row behind the limit is looked at then. */
    private static String counted(RequestFilter filter) {
        return "select count(*) from (select b.origin as origin from PortalAccount b where " + filter.conditions("b")
                + " order by b.status, b.origin limit " + MOST_COUNTED + ") c";
    }

    private static Listed listed(Object[] row) {
        return new Listed(((AccountEntity) row[0]).toAccount(), (String) row[1], (String) row[2]);
    }

    private long count(RequestFilter filter) {
        return bind(
                        em.createQuery(
                                "select count(*) from PortalAccount a where " + filter.conditions("a"), Long.class),
                        filter)
                .getSingleResult();
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, RequestFilter filter) {
        query.setParameter("realm", realm.getId());
        filter.parameters().forEach(query::setParameter);
        return query;
    }

    /** How many there are in this state. */
    public long count(AccountStatus status) {
        return count(RequestFilter.in(status));
    }

    /** Open ones whose user is missing, as after a restore of one half. An id with a prefix is a directory's that imports nobody. */
    public long countWithoutAccount() {
        return em.createQuery(
                        "select count(a) from PortalAccount a where a.realmId = :realm and a.status in :open"
                                + " and a.id not like 'f:%'"
                                + " and not exists (select u.id from UserEntity u where u.id = a.id)",
                        Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("open", List.of(AccountStatus.PENDING_APPROVAL, AccountStatus.PENDING_ACTIVATION))
                .getSingleResult();
    }

    /** Ids of the realms with requests that nobody was told of. */
    public static List<String> realmsWithNews(KeycloakSession session) {
        return em(session)
                .createQuery("select distinct a.realmId from PortalAccount a where a.announcedAt is null", String.class)
                .getResultList();
    }

    /** How often {@link #announce} found something since that moment, in milliseconds since the epoch. */
    public long countAnnouncements(long since) {
        return em.createQuery(
                        "select count(distinct a.announcedAt) from PortalAccount a where a.realmId = :realm"
                                + " and a.announcedAt > :since",
                        Long.class)
                .setParameter("realm", realm.getId())
                .setParameter("since", since)
                .getSingleResult();
    }

    /**
     * Takes all requests that nobody was told of; of two nodes, one gets them.
     *
     * @return those that still wait, oldest first, at most {@code max}
     */
    public List<Account> announce(long now, int max) {
        int taken = em.createQuery("update PortalAccount a set a.announcedAt = :now where a.realmId = :realm"
                        + " and a.announcedAt is null")
                .setParameter("now", now)
                .setParameter("realm", realm.getId())
                .executeUpdate();
        if (taken == 0) {
            return List.of();
        }
        return em.createQuery(
                        "select a from PortalAccount a where a.realmId = :realm and a.announcedAt = :now"
                                + " and a.status = :waiting order by a.createdAt",
                        AccountEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("now", now)
                .setParameter("waiting", AccountStatus.PENDING_APPROVAL)
                .setMaxResults(max)
                .getResultStream()
                .map(AccountEntity::toAccount)
                .toList();
    }

    /** Ids of the realms with requests in this state that came before that moment, in milliseconds since the epoch. */
    public static List<String> realmsWith(KeycloakSession session, AccountStatus status, long before) {
        return em(session)
                .createQuery(
                        "select distinct a.realmId from PortalAccount a where a.status = :status"
                                + " and a.createdAt < :before",
                        String.class)
                .setParameter("status", status)
                .setParameter("before", before)
                .getResultList();
    }

    /** Ids of requests that wait since before that moment, oldest first. */
    public List<String> waitingSince(long before, int first, int max) {
        return em.createQuery(
                        "select a.id from PortalAccount a where a.realmId = :realm"
                                + " and a.status = :status and a.createdAt < :before order by a.createdAt",
                        String.class)
                .setParameter("realm", realm.getId())
                .setParameter("status", AccountStatus.PENDING_APPROVAL)
                .setParameter("before", before)
                .setFirstResult(first)
                .setMaxResults(max)
                .getResultList();
    }
}
