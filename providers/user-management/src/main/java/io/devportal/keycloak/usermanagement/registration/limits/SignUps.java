// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.AccountStatus;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads the facts about a sign-up from our tables: the waiting queue, earlier sign-ups, its domain. */
@Store
public final class SignUps {
    private static final String QUEUE = "queue";
    private static final String EARLIER = "earlier";
    private static final String ALLOW_LIST = "allow-list";

    private static final String FACTS = "select '" + QUEUE + "', count(a.id) from PortalAccount a"
            + " where a.realmId = :realm and a.status = :waiting"
            + " union all select '" + EARLIER + "', count(e.id) from PortalAccount e"
            + " where e.realmId = :realm and e.signUpSource = :source and e.createdAt > :since"
            + " union all select '" + EARLIER + "', count(s.id) from PortalSignUp s"
            + " where s.realmId = :realm and s.signUpSource = :source and s.createdAt > :since"
            + " union all select '" + ALLOW_LIST + "', count(l.name) from PortalDomain l"
            + " where l.realmId = :realm and l.domainList = :allowed"
            + " union all select cast(d.domainList as string), count(d.name) from PortalDomain d"
            + " where d.realmId = :realm and d.name in :domains group by d.domainList";

    private final EntityManager em;
    private final String realmId;

    public SignUps(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
    }

    /**
     * Everything in one statement, because each costs every sign-up.
     *
     * @param since milliseconds since the epoch: which earlier ones count
     */
    SignUpFacts facts(String address, String source, long since) {
        long queue = 0;
        long earlier = 0;
        boolean hasAllowList = false;
        Set<DomainList> lists = EnumSet.noneOf(DomainList.class);
        for (Object[] row : rows(address, source, since)) {
            long count = (Long) row[1];
            switch ((String) row[0]) {
                case QUEUE -> queue = count;
                case EARLIER -> earlier += count;
                case ALLOW_LIST -> hasAllowList = count > 0;
                default -> lists.add(DomainList.valueOf((String) row[0]));
            }
        }
        return new SignUpFacts(address, source, queue, earlier, hasAllowList, lists);
    }

    private List<Object[]> rows(String address, String source, long since) {
        return em.createQuery(FACTS, Object[].class)
                .setParameter("realm", realmId)
                .setParameter("waiting", AccountStatus.PENDING_APPROVAL)
                .setParameter("source", source)
                .setParameter("since", since)
                .setParameter("allowed", DomainList.ALLOWED)
                .setParameter(
                        "domains",
                        DomainPattern.matching(address).stream()
                                .map(DomainPattern::text)
                                .toList())
                .getResultList();
    }

    /** Counts a sign-up that may make no account. */
    void add(String source) {
        em.persist(new SignUpEntity(UUID.randomUUID().toString(), realmId, source, Time.currentTimeMillis()));
    }

    /** In all realms: sign-ups before that moment; says how many. */
    public static int forgetSources(KeycloakSession session, long before, int max) {
        EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        List<String> ids = em.createQuery("select s.id from PortalSignUp s where s.createdAt < :before", String.class)
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : em.createQuery("delete from PortalSignUp s where s.id in :ids")
                        .setParameter("ids", ids)
                        .executeUpdate();
    }

    public void removeAll() {
        em.createQuery("delete from PortalSignUp s where s.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
