// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.cache.infinispan.UserCacheSession;

/**
 * Caches a person whom this request has changed until the request ends. Keycloak (26.7.5) reloads such a person at
 * each access, some sixteen times in the rest of a login, and each time asks who manages each of their memberships:
 * five thousand statements for somebody in three hundred organizations. The cached object includes the changes of
 * this request. When the transaction ends, all other requests invalidate the person as usual.
 */
final class PersonAtHand {
    private final KeycloakSession session;

    PersonAtHand(KeycloakSession session) {
        this.session = session;
    }

    /** Nothing but time is lost where this does nothing. */
    void keep(UserModel user) {
        try {
            UserProvider users = session.users();
            if (users instanceof UserCacheSession cached && isCurrent(user)) {
                changed(cached).ifPresent(changed -> keep(user, users, changed));
            }
        } catch (LinkageError e) {
            return; // this Keycloak keeps people in another way
        }
    }

    /** What was read before the change would answer with what was before it. */
    private static boolean isCurrent(UserModel user) {
        return !(user instanceof CachedUserModel cached) || cached.isMarkedForEviction();
    }

    private void keep(UserModel user, UserProvider users, Set<String> changed) {
        Set<String> kept = keys(user);
        kept.retainAll(changed);
        changed.removeAll(kept);
        RealmModel realm = session.getContext().getRealm();
        if (users.getUserById(realm, user.getId()) != user) {
            changed.addAll(kept);
            return;
        }
        session.getTransactionManager().enlist(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                changed.addAll(kept);
            }

            @Override
            protected void rollbackImpl() {
                changed.addAll(kept);
            }
        });
    }

    /** By which somebody is looked up: as UserCacheManager.userUpdatedInvalidations has them, for the name and address that they have now. */
    private Set<String> keys(UserModel user) {
        String realm = session.getContext().getRealm().getId();
        return new HashSet<>(
                List.of(user.getId(), realm + ".username." + user.getUsername(), realm + ".email." + user.getEmail()));
    }

    /** Keys that the cache takes out when the transaction ends, and does not answer by before that. */
    @SuppressWarnings("unchecked")
    private static Optional<Set<String>> changed(UserCacheSession cached) {
        try {
            Field field = UserCacheSession.class.getDeclaredField("invalidations");
            field.setAccessible(true);
            return field.get(cached) instanceof Set<?> keys ? Optional.of((Set<String>) keys) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
