// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Looks for the account of an address behind the answer, on another thread: the time that the answer takes tells nobody
 * whether there is one.
 */
final class RenewalQueue {
    private static final Logger LOG = Logger.getLogger(RenewalQueue.class);

    /** Whoever asks faster than this node looks is not heard, with the same answer: an address is 255 characters at most. */
    private static final Semaphore PLACES = new Semaphore(1000);

    private final KeycloakSession session;
    private final String realmId;

    RenewalQueue(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realmId = realm.getId();
    }

    void add(String address) {
        if (!LinkRenewal.canBeAddress(address) || !PLACES.tryAcquire()) {
            return;
        }
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        try {
            session.getProvider(ExecutorsProvider.class)
                    .getExecutor("portal-link-renewal")
                    .execute(() -> look(factory, address));
        } catch (RejectedExecutionException e) {
            PLACES.release();
            LOG.debug("Too many people ask for a new activation link; this one is not looked for", e);
        }
    }

    private void look(KeycloakSessionFactory factory, String address) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, own -> {
                RealmModel realm = own.realms().getRealm(realmId);
                if (realm != null) {
                    own.getContext().setRealm(realm);
                    new LinkRenewal(own, realm).request(address);
                }
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "A new activation link in realm %s could not be sent", realmId);
        } finally {
            PLACES.release();
        }
    }
}
