// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.settings;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.RealmEntity;

/** The realm as the database has it at this moment: Keycloak's cache may be older, above all on another node. */
@Store
public final class RealmRecords {

    private final EntityManager em;
    private final RealmModel realm;

    public RealmRecords(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
    }

    /**
     * Waits for whoever is changing this realm, and keeps others out until the transaction ends.
     *
     * @return whether the settings in hand are those of the database
     */
    public boolean lock() {
        em.createQuery("update RealmEntity r set r.enabled = r.enabled where r.id = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
        forgetWhatWasReadBefore();
        return isRegistrationAsStored()
                && em.createQuery(
                                "select a.name, a.value from RealmAttributeEntity a where a.realm.id = :realm"
                                        + " and a.name like 'portal.%'",
                                Object[].class)
                        .setParameter("realm", realm.getId())
                        .getResultStream()
                        .allMatch(row -> Objects.equals(row[1], realm.getAttribute((String) row[0])));
    }

    /** Where Keycloak's cache was empty, this transaction has read the realm before it had to wait, and would insert what another one has inserted since. */
    private void forgetWhatWasReadBefore() {
        RealmEntity read = em.getReference(RealmEntity.class, realm.getId());
        if (em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(read)) {
            em.refresh(read);
        }
    }

    /**
     * Waits in the same way.
     *
     * @return the mail server of the database
     */
    public Map<String, String> lockMailServer() {
        lock();
        return em.createQuery(
                        "select key(s), value(s) from RealmEntity r join r.smtpConfig s where r.id = :realm",
                        Object[].class)
                .setParameter("realm", realm.getId())
                .getResultStream()
                .filter(row -> row[1] != null)
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private boolean isRegistrationAsStored() {
        return em.createQuery("select r.registrationAllowed from RealmEntity r where r.id = :realm", Boolean.class)
                .setParameter("realm", realm.getId())
                .getSingleResult()
                .equals(realm.isRegistrationAllowed());
    }
}
