// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.Gate;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Finds, in one statement over all realms, where a client that the API depends on is missing. */
@Store
public final class ClosedApis {
    private static final String QUERY = "select r.name from RealmEntity r"
            + " where exists (select p.id from RequiredActionProviderEntity p where p.realm = r and p.alias = :action)"
            + " and (select count(c) from ClientEntity c where c.realmId = r.id and c.enabled = true"
            + " and c.clientId in (:clients)) < 2 order by r.name";

    private final EntityManager em;

    public ClosedApis(KeycloakSession session) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Names of realms, among those that have the gate. */
    public List<String> realms() {
        return em.createQuery(QUERY, String.class)
                .setParameter("action", Gate.ACTION)
                .setParameter("clients", List.of(ApiAudience.NAME, GlobalRole.CLIENT_ID))
                .getResultList();
    }
}
