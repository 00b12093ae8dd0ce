// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The notes about the requests of one realm. They are kept as long as the record of the request. */
@Store
public final class Notes {
    /** About one request. */
    public static final int MOST = 50;

    private final EntityManager em;
    private final RealmModel realm;

    public Notes(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /** Oldest first. */
    public List<Note> list(String requestId) {
        return em.createQuery(
                        "select n from PortalNote n where n.realmId = :realm and n.requestId = :request"
                                + " order by n.createdAt, n.id",
                        NoteEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("request", requestId)
                .getResultStream()
                .map(NoteEntity::toNote)
                .toList();
    }

    /** Oldest first, by request; one statement for all. */
    public Map<String, List<Note>> list(Collection<String> requestIds) {
        if (requestIds.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select n from PortalNote n where n.realmId = :realm and n.requestId in :requests"
                                + " order by n.createdAt, n.id",
                        NoteEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("requests", requestIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        NoteEntity::requestId, Collectors.mapping(NoteEntity::toNote, Collectors.toList())));
    }

    /** False when there are {@value #MOST} already: the row of the request counts them, and lets one in at a time. */
    public boolean add(String requestId, Note note) {
        if (!count(requestId, "+ 1", " < " + MOST)) {
            return false;
        }
        em.persist(new NoteEntity(realm.getId(), requestId, note));
        return true;
    }

    /** False when this request has no such note. */
    public boolean remove(String requestId, String noteId) {
        int rows = em.createQuery(
                        "delete from PortalNote n where n.id = :id and n.realmId = :realm and n.requestId = :request")
                .setParameter("id", noteId)
                .setParameter("realm", realm.getId())
                .setParameter("request", requestId)
                .executeUpdate();
        if (rows == 1) {
            count(requestId, "- 1", " > 0");
        }
        return rows == 1;
    }

    private boolean count(String requestId, String change, String condition) {
        return em.createQuery("update PortalAccount a set a.noteCount = a.noteCount " + change
                                + " where a.id = :id and a.realmId = :realm and a.noteCount" + condition)
                        .setParameter("id", requestId)
                        .setParameter("realm", realm.getId())
                        .executeUpdate()
                == 1;
    }

    /** Call it after the record itself is deleted, or left as it is: what was rejected keeps its notes. */
    void removeOf(String requestId) {
        em.createQuery("delete from PortalNote n where n.realmId = :realm and n.requestId = :request"
                        + " and not exists (select a.id from PortalAccount a where a.id = :request)")
                .setParameter("realm", realm.getId())
                .setParameter("request", requestId)
                .executeUpdate();
    }

    void removeOf(Collection<String> requestIds) {
        em.createQuery("delete from PortalNote n where n.realmId = :realm and n.requestId in :requests")
                .setParameter("realm", realm.getId())
                .setParameter("requests", requestIds)
                .executeUpdate();
    }

    void removeAll() {
        em.createQuery("delete from PortalNote n where n.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }
}
