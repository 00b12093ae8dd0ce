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
 * How long to wait for a row that somebody else is changing. H2 (2.4) gives up after two seconds, and of many who come at the
 * same moment some would get an error 500; other databases wait.
 */
@Store
public final class LockWait {
    private static final Duration ON_H2 = Duration.ofSeconds(30);

    private LockWait() {}

    /** Call it before a row is locked. The connection keeps it, which is harmless: who waits longer fails less. */
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
