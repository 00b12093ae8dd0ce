// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * What happens once the transaction of a request has ended, and before its answer leaves. An exception would turn the answer
 * into a 500 although the data is stored, so it is only logged; what takes time goes to {@link Background}.
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
