// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.AccountOrigin;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import io.devportal.keycloak.usermanagement.notification.MailKind;
import io.devportal.keycloak.usermanagement.notification.MailStatus;
import io.devportal.keycloak.usermanagement.notification.Mails;
import io.devportal.keycloak.usermanagement.user.ListedUser.Person;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The users in Keycloak's database, including imported ones, ordered by username, which is unique, never empty and
 * indexed (realm, username): every page costs the same, however deep in the list it is.
 */
@Store
final class ListedUsers {
    /** The newest mail by which somebody heard of their own account; PostgreSQL looks for it once the page is known. */
    private static final String MAIL =
            "(select m.%s from PortalMail m where m.realmId = u.realmId and m.accountId = u.id"
                    + " and m.kind in :told order by m.createdAt desc, m.id limit 1)";

    private static final String ROWS =
            "select u.id, u.username, u.email, u.firstName, u.lastName, u.enabled, u.createdTimestamp, a.status, a.origin, u.federationLink, "
                    + MAIL.formatted("kind") + ", " + MAIL.formatted("status")
                    + " from UserEntity u left join PortalAccount a on a.id = u.id and a.realmId = u.realmId"
                    + " where u.realmId = :realm and u.serviceAccountClientLink is null";

    private static final String AFTER = " and u.username > :after";

    /** The next people in the order of the list, whether they match or not. */
    private static final String NEAR = AFTER
            + " and u.username <= (select v.username from UserEntity v where v.realmId = :realm"
            + " and v.username > :after order by v.username limit 1 offset 3000)";

    /** No name begins with a blank, and an empty text is none in Oracle. PostgreSQL guesses better between two ends than of one. */
    private static final String BEFORE_ALL = " ";

    private static final String IN_ORDER = " order by u.username";

    /** The same order, of which no index knows. */
    private static final String SORTED = " order by u.username || ''";

    private final EntityManager em;
    private final RealmModel realm;

    ListedUsers(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * One statement; for a search two, where the next few thousand people do not fill the page, and for an address the second
     * alone. To walk through the list in its order is quick when many match and very slow when hardly anybody does, and a
     * database that guesses wrong which it is walks past a million people.
     *
     * @param after login name of the last one on the page before, or null
     */
    List<Person> list(UserConditions conditions, String after, int max) {
        String start = after == null ? BEFORE_ALL : after;
        if (!conditions.isSearchAmongAll()) {
            return list(conditions, AFTER + IN_ORDER, start, max);
        }
        List<Person> near = conditions.isOfFew() ? List.of() : list(conditions, NEAR + IN_ORDER, start, max);
        if (near.size() == max) {
            return near;
        }
        if (!near.isEmpty()) {
            // of one in three thousand a walk ends early; a database with an index of texts knows how few they are
            return list(conditions, AFTER + IN_ORDER, start, max);
        }
        // on the first page without it: to compare every login name takes a quarter of the time of the whole search
        return after == null ? list(conditions, SORTED, null, max) : list(conditions, AFTER + SORTED, after, max);
    }

    /** Whether more people than that match. One statement. */
    boolean areMoreThan(int most, UserConditions conditions) {
        return !query(conditions, AFTER + IN_ORDER, BEFORE_ALL)
                .setFirstResult(most)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private List<Person> list(UserConditions conditions, String reach, String after, int max) {
        return query(conditions, reach, after)
                .setMaxResults(max)
                .getResultStream()
                .map(ListedUsers::person)
                .toList();
    }

    private TypedQuery<Object[]> query(UserConditions conditions, String reach, String after) {
        TypedQuery<Object[]> query = em.createQuery(ROWS + conditions.text() + reach, Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("told", Mails.ABOUT_REQUESTS);
        if (after != null) {
            query.setParameter("after", after);
        }
        conditions.parameters().forEach(query::setParameter);
        return query;
    }

    private static Person person(Object[] row) {
        return new Person(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Long) row[6],
                UserState.of((AccountStatus) row[7], (Boolean) row[5]),
                new Standing((AccountStatus) row[7], (AccountOrigin) row[8]),
                (String) row[9],
                (MailKind) row[10],
                (MailStatus) row[11]);
    }
}
