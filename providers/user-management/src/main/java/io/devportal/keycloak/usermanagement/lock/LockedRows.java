// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

import io.devportal.keycloak.usermanagement.DatabaseProduct;
import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The rows of PORTAL_LIMIT. An id reveals nobody: it is the name of a limit and a hash of its subject. */
@Store
public final class LockedRows {
    private static final Logger LOG = Logger.getLogger(LockedRows.class);

    private final KeycloakSession session;
    private final EntityManager em;
    private final String realmId;

    public LockedRows(KeycloakSession session, String realmId) {
        this.session = session;
        this.em = entityManager(session);
        this.realmId = realmId;
    }

    /** Locks the row until the transaction ends, and returns its current state; inserts it if it is missing. */
    LimitEntity lock(String limit, String subject) {
        LockWait.prolong(session);
        String id = id(limit, subject);
        LimitEntity row = find(id);
        if (row == null) {
            make(id);
            row = find(id);
        }
        return row;
    }

    /**
     * Whether inserting a missing row takes a second connection. When many transactions hold a connection and wait for each
     * other, there may be none left; use {@link #lockRealm} then, whose row always exists.
     */
    boolean needSecondConnection() {
        return DatabaseProduct.of(session).isH2();
    }

    /** Locks the realm's own row until the transaction ends. */
    void lockRealm() {
        LockWait.prolong(session);
        em.find(RealmEntity.class, realmId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void make(String id) {
        if (!needSecondConnection()) {
            insert(em, id);
            return;
        }
        // H2 (2.4) has no "on conflict": of two that insert at once one fails, and would lose its transaction
        try {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(), own -> insert(entityManager(own), id));
        } catch (RuntimeException e) {
            LOG.debugf(e, "The row %s of PORTAL_LIMIT was made by somebody else", id);
        }
    }

    private void insert(EntityManager into, String id) {
        into.createQuery("insert into PortalLimit (id, realmId, used) values (:id, :realm, 0L)"
                        + " on conflict (id) do nothing")
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    private static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private LimitEntity find(String id) {
        return em.find(LimitEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private String id(String limit, String subject) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((realmId + '\n' + subject).getBytes(StandardCharsets.UTF_8));
            return limit + ':' + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Deletes up to {@code max} rows, of all realms, that ended before a time in milliseconds since the epoch; returns their number. */
    public static int forget(KeycloakSession session, long before, int max) {
        EntityManager em = entityManager(session);
        List<String> ids = em.createQuery("select l.id from PortalLimit l where l.endsAt < :before", String.class)
                .setParameter("before", before)
                .setMaxResults(max)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : em.createQuery("delete from PortalLimit l where l.id in :ids and l.endsAt < :before")
                        .setParameter("ids", ids)
                        .setParameter("before", before)
                        .executeUpdate();
    }

    public void removeAll() {
        em.createQuery("delete from PortalLimit l where l.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
