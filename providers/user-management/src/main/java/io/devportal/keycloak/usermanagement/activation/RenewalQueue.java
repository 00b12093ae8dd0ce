// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.activation;

import io.devportal.keycloak.usermanagement.background.Background;
import io.devportal.keycloak.usermanagement.background.RealmTransaction;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/**
 * Looks up the account of an address on another thread, after the answer, so that the response time does not reveal
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
        if (!new Background(factory, "portal-link-renewal").run(() -> look(factory, address))) {
            PLACES.release();
        }
    }

    private void look(KeycloakSessionFactory factory, String address) {
        try {
            RealmTransaction.run(factory, realmId, (own, realm) -> new LinkRenewal(own, realm).request(address));
        } catch (RuntimeException e) {
            LOG.errorf(e, "A new activation link in realm %s could not be sent", realmId);
        } finally {
            PLACES.release();
        }
    }
}
