// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Finds clients of a realm whose addresses on this server are those of a realm of another name, in one statement. */
final class ForeignAddresses {
    private static final String OTHER = "locate('/realms/', %1$s) = 1 and locate(:own, %1$s) <> 1";

    private static final String QUERY = "select c.clientId from ClientEntity c where c.realmId = :realm and ("
            + OTHER.formatted("c.baseUrl") + " or exists (select u from c.redirectUris u where " + OTHER.formatted("u")
            + ")) order by c.clientId";

    private final EntityManager em;

    ForeignAddresses(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Client ids. */
    List<String> clients(RealmModel realm) {
        return em.createQuery(QUERY, String.class)
                .setParameter("realm", realm.getId())
                .setParameter("own", "/realms/" + realm.getName() + "/")
                .getResultList();
    }
}
