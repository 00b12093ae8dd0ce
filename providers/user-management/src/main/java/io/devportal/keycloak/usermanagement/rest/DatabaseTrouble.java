// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Denial.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A failure of the database that has nothing to do with what was asked, and may be over at the next try: of two transactions
 * one has to go, no connection or no room is left, or the database went away..
 */
final class DatabaseTrouble {
    private static final Logger LOG = Logger.getLogger(DatabaseTrouble.class);
    private static final String SOON = "5";

    private DatabaseTrouble() {}

    /** Empty for any other failure. What is logged has no value of a row in it. */
    static Optional<Denial> of(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(DatabaseTrouble::passes)
                .findFirst()
                .map(cause -> {
                    LOG.warnf(
                            "The database could not do what the API was asked for: SQL state %s, %s. Nothing was changed.",
                            cause.getSQLState(), cause.getClass().getName());
                    return new Denial(
                            Kind.UNAVAILABLE,
                            "database_unavailable",
                            "The database could not do this now, and nothing has happened. Try it again in some seconds.",
                            Map.of(Denial.RETRY_AFTER, SOON));
                });
    }

    /**
     * By the classes of SQL states: no connection (08), rolled back for somebody else's sake (40), out of resources (53), and
     * stopped by the operator (57). 55P03 and HYT00 are what PostgreSQL and H2 say when a lock is not to be had.
     */
    private static boolean passes(SQLException cause) {
        String state = cause.getSQLState();
        return cause instanceof SQLTransientException
                || state != null && state.matches("(08|40|53|57)...|55P03|HYT00")
                // Agroal (26.7.5) waits for a connection, and then throws one without a state
                || state == null && String.valueOf(cause.getMessage()).startsWith("Sorry, acquisition timeout");
    }
}
