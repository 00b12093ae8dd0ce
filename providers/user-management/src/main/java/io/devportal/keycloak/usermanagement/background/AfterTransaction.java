// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Runs work after the transaction of a request, before its response is sent. Exceptions are only logged, since the
 * data is stored already and a 500 would be wrong; use {@link Background} for anything slow.
 */
public final class AfterTransaction {

    private static final Logger LOG = Logger.getLogger(AfterTransaction.class);

    private final KeycloakSession session;

    public AfterTransaction(KeycloakSession session) {
        this.session = session;
    }

    /** Nothing happens when the transaction is rolled back. */
    public void committed(Runnable work) {
        enlist(work, () -> {});
    }

    /** Also when the transaction is rolled back. */
    public void ended(Runnable work) {
        enlist(work, work);
    }

    private void enlist(Runnable committed, Runnable rolledBack) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                attempt(committed);
            }

            @Override
            protected void rollbackImpl() {
                attempt(rolledBack);
            }
        });
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("What follows a transaction failed", e);
        }
    }
}
