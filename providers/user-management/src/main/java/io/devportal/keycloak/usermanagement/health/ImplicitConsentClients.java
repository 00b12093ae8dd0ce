// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Enabled clients of a realm that get tokens from a consent page without a token request. One statement each: the model
 * would load every client of the realm, of which there may be thousands.
 */
final class ImplicitConsentClients {

    private static final String WHERE = " from ClientEntity c where c.realmId = :realm and c.enabled = true"
            + " and c.implicitFlowEnabled = true and c.consentRequired = true"
            + " and (c.protocol is null or c.protocol = 'openid-connect')";

    private final EntityManager em;
    private final String realmId;

    ImplicitConsentClients(KeycloakSession session, String realmId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realmId;
    }

    long count() {
        return query("select count(c)" + WHERE, Long.class).getSingleResult();
    }

    List<String> first(int max) {
        return query("select c.clientId" + WHERE + " order by c.clientId", String.class)
                .setMaxResults(max)
                .getResultList();
    }

    private <T> TypedQuery<T> query(String text, Class<T> type) {
        return em.createQuery(text, type).setParameter("realm", realmId);
    }
}
