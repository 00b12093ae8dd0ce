// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.lock;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakTransactionManager;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;

/**
 * A database failure that is independent of the request and may not recur: one of two transactions is rolled back, there is no
 * connection or space left, or the database is gone..
 */
@Store
public final class TransientDatabaseFailure {

    private TransientDatabaseFailure() {}

    /** Flushes the changes of the request, so that the database refuses them before there is an answer. */
    public static void flush(KeycloakSession session) {
        session.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
    }

    /**
     * Commits the transaction, unless it is to be rolled back. Keycloak (26.7.5) commits only when the answer is made; if the
     * database refuses that, as a Galera cluster of MariaDB does, the answer is an error of Keycloak's.
     */
    public static void commit(KeycloakSession session) {
        KeycloakTransactionManager transaction = session.getTransactionManager();
        if (!transaction.getRollbackOnly()) {
            transaction.commit();
        }
    }

    /** What the database said, without values of any row; empty for any other failure. */
    public static Optional<String> of(RuntimeException failure) {
        return causes(failure).flatMap(cause -> passing(cause).stream()).findFirst();
    }

    /** Also the suppressed ones: the reason why a commit failed is one of them (Narayana 7.3). */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(TransientDatabaseFailure::causes)));
    }

    /**
     * Also what somebody else has made or deleted at the same moment, in spite of our locks: the next try finds what they did. Of a row
     * that breaks a constraint Keycloak (26.7.5) says that it is a duplicate, with what the database said as the cause.
     */
    private static Optional<String> passing(Throwable cause) {
        boolean isDuplicateRow = cause instanceof ModelDuplicateException && cause.getCause() != null;
        if (isDuplicateRow || cause instanceof OptimisticLockException) {
            return Optional.of("somebody else was faster, " + cause.getClass().getName());
        }
        // of a connection that breaks in the middle of a flush Keycloak (26.7.5, EntityManagerProxy) keeps the
        // innermost cause only
        if (cause instanceof ModelException && cause.getCause() instanceof IOException) {
            return Optional.of(
                    "the connection broke, " + cause.getCause().getClass().getName());
        }
        return cause instanceof SQLException said && passes(said)
                ? Optional.of("SQL state " + said.getSQLState() + ", "
                        + said.getClass().getName())
                : Optional.empty();
    }

    /**
     * By the classes of SQL states: no connection (08), rolled back for somebody else's sake (40), out of resources (53), and
     * stopped by the operator (57). 55P03 and HYT00 are what PostgreSQL and H2 say when a lock is not to be had,
     * 23505 when a row is there already, of which Keycloak makes no duplicate at the commit. MariaDB and MySQL say 70100 when a
     * statement is stopped, and the rest by a number: no disk left, no room in a table, and a row that is there already.
     */
    private static boolean passes(SQLException cause) {
        String state = cause.getSQLState();
        String said = state + " " + cause.getErrorCode();
        return cause instanceof SQLTransientException
                || said.matches("((08|40|53|57)...|23505|55P03|70100|HYT00) .*|HY000 (1021|1114)|23000 1062")
                // Agroal (Keycloak 26.7.5) waits for a connection, and then throws one without a state
                || state == null && String.valueOf(cause.getMessage()).startsWith("Sorry, acquisition timeout");
    }
}
