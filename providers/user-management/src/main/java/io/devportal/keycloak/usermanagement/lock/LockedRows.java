// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

import io.devportal.keycloak.usermanagement.DatabaseProduct;
import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;

/** The rows of the limits. Nobody can be read out of an id: it is the name of a limit and a hash. */
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

    /** The row as it is now, for us alone until the transaction ends; made when it is missing. */
    LimitEntity lock(String limit, String subject) {
        String id = id(limit, subject);
        LimitEntity row = find(id);
        if (row == null) {
            make(id);
            row = find(id);
        }
        return row;
    }

    private void make(String id) {
        if (DatabaseProduct.of(session).isH2()) {
            em.<Connection>runWithConnection(connection -> make(connection, id));
            return;
        }
        em.createQuery("insert into PortalLimit (id, realmId, used) values (:id, :realm, 0L)"
                        + " on conflict (id) do nothing")
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /**
     * H2 (2.4) has no "on conflict": of two that insert at once one waits for the other, and fails. That ends no transaction, as
     * long as Hibernate does not hear of it. A transaction of its own would need a second connection, and all may be in the hands
     * of who waits for one.
     */
    private void make(Connection connection, String id) throws SQLException {
        String table = JpaUtils.getTableNameForNativeQuery("PORTAL_LIMIT", em);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " (ID, REALM_ID, USED_COUNT) values (?, ?, 0)")) {
            insert.setString(1, id);
            insert.setString(2, realmId);
            insert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            LOG.debugf(e, "The row %s of PORTAL_LIMIT was made by somebody else", id);
        }
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

    /** In all realms: rows that ended before that moment, in milliseconds since the epoch; says how many. */
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
