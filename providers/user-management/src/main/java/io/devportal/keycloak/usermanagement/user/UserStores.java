// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.usermanagement.Store;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.utils.ReadOnlyUserModelDelegate;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.ImportedUserValidation;

/** The user stores (LDAP and others) that accounts of a realm belong to. */
@Store
public record UserStores(KeycloakSession session, RealmModel realm) {

    /** @param name null of one that is gone, and where the reader may not know it */
    public record UserStore(String id, String name, UserStoreState state) {
        UserStore withoutName() {
            return new UserStore(id, null, state);
        }
    }

    /** Keycloak's own copy of somebody whom it would delete if it looked for them. */
    private static final class Orphan extends ReadOnlyUserModelDelegate {
        Orphan(UserModel copy) {
            super(copy);
        }
    }

    /** Empty for who is Keycloak's alone. */
    public Optional<UserStore> of(UserModel user) {
        String id = user.getFederationLink() == null ? StorageId.providerId(user.getId()) : user.getFederationLink();
        return Optional.ofNullable(id).map(store -> {
            ComponentModel component = realm.getComponent(store);
            return new UserStore(store, component == null ? null : component.getName(), state(component, user));
        });
    }

    public static boolean isOrphan(UserModel user) {
        return user instanceof Orphan;
    }

    private UserStoreState state(ComponentModel store, UserModel user) {
        if (store == null) {
            return UserStoreState.GONE;
        }
        if (isOrphan(user)) {
            return UserStoreState.LOST;
        }
        if (!isOn(store)) {
            return UserStoreState.OFF;
        }
        return isOnServer(store) ? UserStoreState.ON : UserStoreState.NOT_ON_SERVER;
    }

    static boolean isOn(ComponentModel store) {
        return store.get("enabled", true);
    }

    private boolean isOnServer(ComponentModel store) {
        return session.getKeycloakSessionFactory().getProviderFactory(UserStorageProvider.class, store.getProviderId())
                != null;
    }

    /**
     * Of somebody whom Keycloak (26.7.4, UserStorageManager) deletes as soon as it looks for them: the copy, which nobody
     * changes. Empty for anybody else. Ask before Keycloak is asked for the person: it deletes in a transaction of its own, which
     * waits for who has locked them.
     */
    Optional<UserModel> orphan(String userId) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select u.federationLink from UserEntity u where u.id = :id and u.realmId = :realm"
                                + " and u.federationLink is not null",
                        String.class)
                .setParameter("id", userId)
                .setParameter("realm", realm.getId())
                .getResultStream()
                .findFirst()
                .flatMap(store -> orphan(realm.getComponent(store), userId));
    }

    private Optional<UserModel> orphan(ComponentModel store, String userId) {
        if (store != null && (!isOn(store) || !isOnServer(store))) {
            return Optional.empty();
        }
        // the provider of the tables: no cache, no user store
        return Optional.ofNullable(session.getProvider(UserProvider.class).getUserById(realm, userId))
                .filter(copy -> store == null || !isKnown(store, copy))
                .map(Orphan::new);
    }

    /** Whom it cannot be asked for, Keycloak keeps and shows. */
    @SuppressWarnings("deprecation") // the instance that Keycloak asks later on, so the store is asked once
    private boolean isKnown(ComponentModel store, UserModel copy) {
        if (!(session.getProvider(UserStorageProvider.class, store) instanceof ImportedUserValidation validation)) {
            return true;
        }
        try {
            return validation.validate(realm, copy) != null;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
