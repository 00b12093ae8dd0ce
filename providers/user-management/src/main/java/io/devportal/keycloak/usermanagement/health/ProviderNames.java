// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Which protocol mappers a realm uses, in one statement each: the model would load every client, of which there may be thousands. */
final class ProviderNames {
    private final EntityManager em;
    private final String realmId;

    ProviderNames(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = realm.getId();
    }

    List<String> ofClients() {
        return names("select distinct m.protocolMapper from ProtocolMapperEntity m where m.client.realmId = :realm");
    }

    List<String> ofClientScopes() {
        return names(
                "select distinct m.protocolMapper from ProtocolMapperEntity m where m.clientScope.realmId = :realm");
    }

    private List<String> names(String query) {
        return em.createQuery(query, String.class)
                .setParameter("realm", realmId)
                .getResultList();
    }
}
