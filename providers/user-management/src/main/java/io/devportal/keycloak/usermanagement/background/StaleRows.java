// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.background;

import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Processes rows that are overdue, in all realms: a limited number at a time, each in a transaction of its own. */
public abstract class StaleRows {
    private static final Logger LOG = Logger.getLogger(StaleRows.class);

    /** Read at once, so that no list grows without end. */
    private static final int BATCH = 100;

    private final KeycloakSessionFactory factory;
    private final String what;

    /** @param what one of them is, in a line of the log */
    protected StaleRows(KeycloakSessionFactory factory, String what) {
        this.factory = factory;
        this.what = what;
    }

    /** Ids of the realms that may have some. */
    protected abstract List<String> realms(KeycloakSession session);

    /**
     * Ids, oldest first.
     *
     * @param first how many to leave out: those that earlier tries left as they are
     */
    protected abstract List<String> stale(KeycloakSession session, RealmModel realm, int first, int max);

    /** Whether it is done with. */
    protected abstract boolean end(KeycloakSession session, RealmModel realm, String id);

    public final void end() {
        KeycloakModelUtils.runJobInTransactionWithResult(factory, this::realms).forEach(this::endIn);
    }

    private void endIn(String realmId) {
        int kept = 0;
        List<String> stale;
        do {
            int first = kept;
            stale = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
                RealmModel realm = session.realms().getRealm(realmId);
                return realm == null ? List.of() : stale(session, realm, first, BATCH);
            });
            kept += (int) stale.stream().filter(id -> !tryToEnd(realmId, id)).count();
        } while (stale.size() == BATCH);
    }

    /** A user store that refuses one deletion stops no other. */
    private boolean tryToEnd(String realmId, String id) {
        try {
            return RealmTransaction.call(factory, realmId, (session, realm) -> end(session, realm, id))
                    .orElse(true);
        } catch (RuntimeException e) {
            LOG.warnf("The stale %s %s in realm %s could not be ended: %s", what, id, realmId, e.getMessage());
            return false;
        }
    }
}
