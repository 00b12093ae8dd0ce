// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.diagnosis;

import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.UserStore;
import io.devportal.keycloak.usermanagement.diagnosis.SignInFacts.UserStore.State;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;
import org.keycloak.storage.StorageId;

/**
 * The directory or other store that an account belongs to.
 *
 * @param tellsNames whether the reader may know what it is called
 */
@Store
record UserStores(KeycloakSession session, RealmModel realm, boolean tellsNames) {

    /** Empty for who is Keycloak's alone. */
    Optional<UserStore> of(UserModel user) {
        String id = user.getFederationLink() == null ? StorageId.providerId(user.getId()) : user.getFederationLink();
        return Optional.ofNullable(id)
                .map(realm::getComponent)
                .map(store -> new UserStore(
                        tellsNames ? store.getName() : null,
                        state(store),
                        new KnownCredentials(realm, user).isCheckedElsewhere()));
    }

    /**
     * Of somebody whom Keycloak keeps until it looks for them (26.7.4): it imported them from a store that the realm does not have
     * any more. Empty for anybody else.
     */
    Optional<UserStore> gone(String userId) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select u.federationLink from UserEntity u where u.id = :id and u.realmId = :realm"
                                + " and u.federationLink is not null",
                        String.class)
                .setParameter("id", userId)
                .setParameter("realm", realm.getId())
                .getResultStream()
                .filter(id -> realm.getComponent(id) == null)
                .map(id -> new UserStore(tellsNames ? id : null, State.GONE, false))
                .findFirst();
    }

    private State state(ComponentModel store) {
        if (!store.get("enabled", true)) {
            return State.OFF;
        }
        Class<? extends Provider> kind = session.getProviderClass(store.getProviderType());
        boolean isKnown = kind != null
                && session.getKeycloakSessionFactory().getProviderFactory(kind, store.getProviderId()) != null;
        return isKnown ? State.ON : State.NOT_ON_SERVER;
    }
}
