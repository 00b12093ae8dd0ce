// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.organization;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.branding.BrandColour;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Reads the organizations of a realm from the database: Keycloak's cache may be outdated. A page costs two
 * statements, whatever its length.
 */
@Store
final class OrganizationRecords {

    /** An attribute may have several values, of which tokens tell one. */
    private static final String ROWS = "select o.id, o.name, o.alias, (select min(p.value) from GroupAttributeEntity p"
            + " where p.group.id = o.groupId and p.name = :plan), o.enabled, lower(o.name),"
            + " (select count(s.id) from GroupAttributeEntity s where s.group.id = o.groupId and s.name = :sso"
            + " and lower(trim(s.value)) <> 'false'),"
            + " (select min(c.value) from GroupAttributeEntity c where c.group.id = o.groupId and c.name = :accent)"
            + " from OrganizationEntity o where o.realmId = :realm";

    /**
     * Where a page begins.
     *
     * @param name of the last organization of the page before, in the spelling that the database sorts by
     */
    record Position(String name, String id) {}

    /** @param position of this organization, for the page behind it */
    record Row(OrganizationDetails details, Position position) {}

    /**
     * @param seen ids of the organizations to choose from, or empty for all
     * @param pattern of {@code like}, in lower case, of which name or alias has to be, or empty for any
     * @param after or empty for the first page
     */
    record Question(Optional<Set<String>> seen, Optional<String> pattern, Optional<Position> after) {}

    private final EntityManager em;
    private final RealmModel realm;

    OrganizationRecords(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** By name. */
    List<Row> list(Question question, int max) {
        if (question.seen().filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        TypedQuery<Object[]> query = query(ROWS
                + question.seen().map(ids -> " and o.id in :seen").orElse("")
                + question.pattern()
                        .map(text -> " and (lower(o.name) like :pattern escape '!'"
                                + " or lower(o.alias) like :pattern escape '!')")
                        .orElse("")
                + question.after()
                        .map(last -> " and (lower(o.name) > :name or (lower(o.name) = :name and o.id > :id))")
                        .orElse("")
                + " order by lower(o.name), o.id");
        question.seen().ifPresent(ids -> query.setParameter("seen", ids));
        question.pattern().ifPresent(text -> query.setParameter("pattern", text));
        question.after()
                .ifPresent(last -> query.setParameter("name", last.name()).setParameter("id", last.id()));
        return withDomains(query.setMaxResults(max).getResultList());
    }

    Optional<OrganizationDetails> find(String id) {
        return withDomains(
                        query(ROWS + " and o.id = :id").setParameter("id", id).getResultList())
                .stream()
                .map(Row::details)
                .findFirst();
    }

    /** As it is now, and as it stays for others until the transaction ends. */
    Optional<OrganizationDetails> lock(String id) {
        em.createQuery("select o from OrganizationEntity o where o.id = :id and o.realmId = :realm", Object.class)
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(em::refresh);
        return find(id);
    }

    private TypedQuery<Object[]> query(String text) {
        return em.createQuery(text, Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("plan", OrganizationDetails.PLAN_ATTRIBUTE)
                .setParameter("sso", SsoManaged.ATTRIBUTE)
                .setParameter("accent", BrandColour.LIGHT_ATTRIBUTE);
    }

    private List<Row> withDomains(List<Object[]> rows) {
        Map<String, List<String>> domains =
                domains(rows.stream().map(row -> (String) row[0]).toList());
        return rows.stream()
                .map(row -> new Row(
                        new OrganizationDetails(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (Boolean) row[4],
                                (Long) row[6] > 0,
                                domains.getOrDefault((String) row[0], List.of()),
                                (String) row[7]),
                        new Position((String) row[5], (String) row[0])))
                .toList();
    }

    private Map<String, List<String>> domains(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select d.organization.id, d.name from OrganizationDomainEntity d"
                                + " where d.organization.id in :ids order by d.name",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (String) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }
}
