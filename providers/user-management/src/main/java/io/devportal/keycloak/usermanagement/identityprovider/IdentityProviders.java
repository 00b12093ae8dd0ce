// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The identity providers of a realm that people sign in with. */
@Store
final class IdentityProviders {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager em;

    IdentityProviders(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** By alias. */
    List<IdentityProviderModel> list(int first, int max) {
        return session.identityProviders()
                .getAllStream(IdentityProviderQuery.userAuthentication(), first, max)
                .toList();
    }

    /** With the config of the database: Keycloak's cache may be older on another node, and a change writes all of it. */
    Optional<IdentityProviderModel> find(String alias) {
        return Optional.ofNullable(session.identityProviders().getByAlias(alias))
                .map(IdentityProviderModel::new)
                .map(provider -> {
                    provider.setConfig(config(provider.getInternalId()));
                    return provider;
                });
    }

    private Map<String, String> config(String id) {
        Map<String, String> config = new HashMap<>();
        em.createQuery(
                        "select key(c), value(c) from IdentityProviderEntity p join p.config c"
                                + " where p.internalId = :id and p.realmId = :realm",
                        Object[].class)
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .getResultList()
                .forEach(entry -> config.put((String) entry[0], (String) entry[1]));
        return config;
    }

    void change(IdentityProviderModel provider, Map<String, String> entries) {
        provider.getConfig().putAll(entries);
        session.identityProviders().update(provider);
    }
}
