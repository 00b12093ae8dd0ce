// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.user;

import io.devportal.keycloak.organizationroles.roles.OrganizationRoles;
import io.devportal.keycloak.usermanagement.Store;
import io.devportal.keycloak.usermanagement.account.Account;
import io.devportal.keycloak.usermanagement.lock.LockWait;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserManager;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/** The users of a realm, without service accounts. */
@Store
public final class People {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserStores stores;

    public People(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.stores = new UserStores(session, realm);
    }

    /** Looking deletes nobody: whom Keycloak would delete is found as the copy that it has, and cannot be changed. */
    public Optional<UserModel> find(String id) {
        return Optional.of(id)
                .filter(Account::canBeId)
                .map(text -> stores.orphan(text).orElseGet(() -> session.users().getUserById(realm, text)))
                .filter(user -> user.getServiceAccountClientLink() == null);
    }

    /**
     * The person as the database has them, whom nobody else changes until the transaction ends. Call it before anything else
     * looks at them. People whom only a user store keeps have no row to wait at; others without a row are gone, even if
     * Keycloak's cache still has them.
     */
    public Optional<UserModel> lock(String id) {
        if (!Account.canBeId(id)) {
            return Optional.empty();
        }
        LockWait.prolong(session);
        // an update waits, and leaves nothing in memory that could be older than the lock
        int rows = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("update UserEntity u set u.enabled = u.enabled where u.id = :id and u.realmId = :realm")
                .setParameter("id", id)
                .setParameter("realm", realm.getId())
                .executeUpdate();
        if (rows == 0 && StorageId.isLocalStorage(id)) {
            return Optional.empty();
        }
        Optional<UserModel> user = find(id);
        user.ifPresent(OrganizationRoles.of(session)::lock);
        return user;
    }

    /** False when the person's user store keeps them all the same. */
    boolean remove(UserModel user) {
        return new UserManager(session).removeUser(realm, user);
    }
}
