// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.health;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.mappers.AudienceProtocolMapper;

/**
 * Enabled clients that can obtain a token of the API in a browser, and do not say exactly where its code may go. One
 * statement each: the model would load every client of the realm, of which there may be thousands.
 */
final class LooseApiClients {

    // like, not =: some databases compare a long text in no other way
    private static final String WHERE = " from ClientEntity c where c.realmId = :realm and c.enabled = true"
            + " and (c.protocol is null or c.protocol = 'openid-connect')"
            + " and (c.implicitFlowEnabled = true or c.standardFlowEnabled = true and exists"
            + " (select uri from c.redirectUris uri where uri like '%*%' or uri like '%/portal/home%'))"
            + " and (exists (select m.clientId from ClientScopeClientMappingEntity m"
            + " where m.clientId = c.id and m.clientScopeId in :scopes)"
            + " or exists (select p.id from ProtocolMapperEntity p join p.config audience"
            + " where p.client = c and p.protocolMapper = :mapper and audience like :audience))";

    private final EntityManager em;
    private final RealmModel realm;

    LooseApiClients(KeycloakSession session, RealmModel realm) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realm = realm;
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
        Set<String> scopes = ApiReach.scopes(realm);
        return em.createQuery(text, type)
                .setParameter("realm", realm.getId())
                .setParameter("scopes", scopes.isEmpty() ? Set.of("") : scopes)
                .setParameter("mapper", AudienceProtocolMapper.PROVIDER_ID)
                .setParameter("audience", ApiReach.AUDIENCE);
    }
}
