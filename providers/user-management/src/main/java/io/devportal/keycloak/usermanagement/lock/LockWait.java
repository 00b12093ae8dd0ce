// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

import io.devportal.keycloak.usermanagement.DatabaseProduct;
import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * How long to wait for a row that another transaction has locked. H2 (2.4) gives up after two seconds, so some of many
 * concurrent requests would fail with status 500; other databases wait.
 */
@Store
public final class LockWait {
    private static final Duration ON_H2 = Duration.ofSeconds(30);

    private LockWait() {}

    /** Call it before locking a row. The connection keeps the longer timeout, which is harmless. */
    public static void prolong(KeycloakSession session) {
        if (DatabaseProduct.of(session).isH2()) {
            EntityManager em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
            em.<Connection>runWithConnection(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET LOCK_TIMEOUT " + ON_H2.toMillis());
                }
            });
        }
    }
}
