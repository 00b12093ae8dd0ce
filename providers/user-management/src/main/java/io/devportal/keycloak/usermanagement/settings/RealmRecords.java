// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.RealmEntity;

/** Reads the realm from the database: Keycloak's cache may be outdated, especially on another node. */
@Store
public final class RealmRecords {

    private final EntityManager em;
    private final RealmModel realm;

    public RealmRecords(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * Waits for whoever is changing this realm, and keeps others out until the transaction ends. What the realm says from here
     * on is what the database has: whoever had to wait finds what the one before them did.
     */
    public void lock() {
        em.createQuery("update RealmEntity r set r.enabled = r.enabled where r.id = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
        readAnew();
    }

    /**
     * Where Keycloak's cache was empty, this transaction has read the realm before it had to wait; a refresh of the realm leaves
     * what belongs to it as it was read.
     */
    private void readAnew() {
        RealmEntity read = em.getReference(RealmEntity.class, realm.getId());
        if (em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(read)) {
            Stream.of(read.getAttributes(), read.getRequiredActionProviders(), read.getAuthenticationFlows())
                    .flatMap(Collection::stream)
                    .forEach(em::detach);
            em.refresh(read);
        }
        // there is no such attribute; but a realm that was written to is not read from Keycloak's cache any more
        // (RealmAdapter, 26.7.5)
        realm.removeAttribute("portal.none");
    }
}
