// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.registration.limits;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.RealmEntity;

/**
 * The domain lists of one realm. They are stored in a table instead of the settings, because what guards the sign-up
 * must survive a realm update that erases attributes.
 */
@Store
public final class Domains {
    private final EntityManager em;
    private final String realmId;

    public Domains(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
    }

    /** Whether a list can have this entry, in this spelling. */
    public static boolean canHave(String entry) {
        return DomainPattern.parse(entry)
                .map(DomainPattern::text)
                .filter(entry::equals)
                .isPresent();
    }

    /** Each list in alphabetical order; lists without entries are left out. */
    public Map<DomainList, List<String>> all() {
        // no entities: one that was read could not be written again by replace
        return em.createQuery(
                        "select d.domainList, d.name from PortalDomain d where d.realmId = :realm order by d.name",
                        Tuple.class)
                .setParameter("realm", realmId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, DomainList.class),
                        Collectors.mapping(row -> row.get(1, String.class), Collectors.toList())));
    }

    /** The list is this, and nothing else. */
    public void replace(DomainList list, Collection<DomainPattern> patterns) {
        // one admin after the other: two at once would end up with the entries of both
        em.find(RealmEntity.class, realmId, LockModeType.PESSIMISTIC_WRITE);
        em.createQuery("delete from PortalDomain d where d.realmId = :realm and d.domainList = :list")
                .setParameter("realm", realmId)
                .setParameter("list", list)
                .executeUpdate();
        new LinkedHashSet<>(patterns).forEach(pattern -> em.persist(new DomainEntity(realmId, list, pattern)));
    }

    public void removeAll() {
        em.createQuery("delete from PortalDomain d where d.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
