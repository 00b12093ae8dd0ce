// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads and writes the rows of one realm in all of our tables, as JSON. */
@Store
final class MovedRows {
    /** So many are read, looked up and written together. */
    static final int PART = 500;

    private final EntityManager em;
    private final RealmModel realm;

    MovedRows(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** @param last of the last row, what {@link MovedKind#order()} names */
    record Part(List<ObjectNode> rows, List<Object> last) {
        boolean isFull() {
            return rows.size() == PART;
        }
    }

    /** @param after {@link Part#last()} of the part before, or an empty list for the first one */
    Part behind(MovedKind kind, List<Object> after) {
        String order = columns(kind.order());
        TypedQuery<Object[]> query = em.createQuery(
                        "select r, " + order + " from " + kind.entity() + " r where " + kind.realm() + " = :realm"
                                + kind.condition() + (after.isEmpty() ? "" : isBehind(kind.order())) + " order by "
                                + order,
                        Object[].class)
                .setParameter("realm", realm.getId())
                .setMaxResults(PART);
        for (int i = 0; i < after.size(); i++) {
            query.setParameter("last" + i, after.get(i));
        }
        List<Object[]> found = query.getResultList();
        List<Object> last = found.isEmpty()
                ? after
                : Arrays.asList(found.get(found.size() - 1))
                        .subList(1, kind.order().size() + 1);
        return new Part(found.stream().map(row -> RowFormat.json(row[0])).toList(), last);
    }

    private static String columns(List<String> fields) {
        return fields.stream().map("r."::concat).collect(Collectors.joining(", "));
    }

    /** As a comparison of lists, which not every database has; an index begins where the first condition says. */
    private static String isBehind(List<String> order) {
        return IntStream.range(0, order.size())
                .mapToObj(i -> IntStream.rangeClosed(0, i)
                        .mapToObj(j -> "r." + order.get(j) + (j == i ? " > " : " = ") + ":last" + j)
                        .collect(Collectors.joining(" and ", "(", ")")))
                .collect(Collectors.joining(" or ", " and r." + order.get(0) + " >= :last0 and (", ")"));
    }

    /** Ids of the realms that have rows with the keys of these, by key. */
    Map<String, Set<String>> realmsWith(MovedKind kind, Collection<ObjectNode> rows) {
        Map<String, Set<String>> realms = new HashMap<>();
        String first = kind.key().get(0);
        em.createQuery(
                        "select " + kind.realm() + ", " + columns(kind.key()) + " from " + kind.entity() + " r where r."
                                + first + " in :first",
                        Object[].class)
                .setParameter(
                        "first",
                        rows.stream().map(row -> row.path(first).asText()).collect(Collectors.toSet()))
                .getResultStream()
                .forEach(row -> realms.computeIfAbsent(
                                Arrays.stream(row, 1, row.length)
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" ")),
                                key -> new HashSet<>())
                        .add((String) row[0]));
        return realms;
    }

    /** Throws {@link BadLine}. */
    void check(MovedKind kind, ObjectNode row) {
        RowFormat.check(kind, type(kind), row);
    }

    void add(MovedKind kind, ObjectNode row) {
        em.persist(RowFormat.entity(type(kind), row));
    }

    /** After notes have come in. */
    void countNotes(Set<String> requestIds) {
        em.createQuery(
                        "update PortalAccount a set a.noteCount = (select cast(count(n) as int) from PortalNote n"
                                + " where n.realmId = a.realmId and n.requestId = a.id) where a.realmId = :realm and a.id in :ids")
                .setParameter("realm", realm.getId())
                .setParameter("ids", requestIds)
                .executeUpdate();
    }

    private Class<?> type(MovedKind kind) {
        return em.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals(kind.entity()))
                .findFirst()
                .orElseThrow()
                .getJavaType();
    }
}
