// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.identityprovider;

import io.devportal.keycloak.usermanagement.Store;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.IdentityProviderStorageProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.JpaIdentityProviderStorageProviderFactory;
import org.keycloak.models.jpa.entities.IdentityProviderEntity;

/** The identity providers of a realm that people sign in with. */
@Store
final class IdentityProviders {
    private static final int MAX_TRIES = 10;

    private final KeycloakSession session;
    private final EntityManager em;

    IdentityProviders(KeycloakSession session) {
        this.session = session;
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** By alias. */
    List<IdentityProviderModel> list(int first, int max) {
        return session.identityProviders()
                .getAllStream(IdentityProviderQuery.userAuthentication(), first, max)
                .toList();
    }

    /**
     * As the database has it, and nobody changes its config until the transaction ends. Keycloak's cache may be older, and
     * Keycloak writes all that it is given: of a change that another admin makes at this moment nothing must come back.
     */
    Optional<IdentityProviderModel> lock(String alias) {
        return Optional.of(alias)
                .filter(text -> text.indexOf('\0') < 0)
                .map(session.identityProviders()::getByAlias)
                .map(IdentityProviderModel::getInternalId)
                .filter(this::lockConfig)
                .map(id -> {
                    IdentityProviderEntity stored = em.find(IdentityProviderEntity.class, id);
                    em.refresh(stored);
                    // past the cache
                    IdentityProviderModel provider = session.getProvider(
                                    IdentityProviderStorageProvider.class, JpaIdentityProviderStorageProviderFactory.ID)
                            .getById(id);
                    // of a map that Hibernate (7.2) knows it writes the entries that change; of another one, all
                    provider.setConfig(stored.getConfig());
                    return provider;
                });
    }

    /**
     * Keycloak's own API (26.7.4) locks nothing: it deletes all entries and makes new ones, which this has not seen yet.
     *
     * @return whether the provider is still there
     */
    private boolean lockConfig(String id) {
        for (int tries = 0; tries < MAX_TRIES && lockEntries(id) < count("join p.config c", id); tries++) {}
        return count("", id) > 0;
    }

    private int lockEntries(String id) {
        return em.createNativeQuery(
                        "update {h-schema}IDENTITY_PROVIDER_CONFIG set NAME = NAME where IDENTITY_PROVIDER_ID = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private long count(String join, String id) {
        return em.createQuery(
                        "select count(p) from IdentityProviderEntity p " + join + " where p.internalId = :id",
                        Long.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    void change(IdentityProviderModel provider, Map<String, String> entries) {
        provider.getConfig().putAll(entries);
        session.identityProviders().update(provider);
    }
}
