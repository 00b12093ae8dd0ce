// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.infinispan.UserCacheManager;
import org.keycloak.models.cache.infinispan.UserCacheSession;
import org.keycloak.models.cache.infinispan.organization.CachedMembership;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Fills Keycloak's own user cache with the memberships that our statement has read. At each access to a user,
 * Keycloak 26.7.3 asks whether they are a managed member, two statements per organization, and caches the answer only
 * if somebody has asked for the membership itself (InfinispanOrganizationProvider.isManagedMember and getMemberById).
 * Keycloak invalidates these entries itself.
 *
 * <p>Create it before the memberships are read, so that nothing is cached that another request changes afterwards.
 */
final class UserCacheMemberships {
    private static final Logger LOG = Logger.getLogger(UserCacheMemberships.class);

    private final UserProvider users;
    private final RealmModel realm;

    UserCacheMemberships(KeycloakSession session) {
        this.users = session.users();
        this.realm = session.getContext().getRealm();
    }

    void add(UserModel user, List<Membership> memberships) {
        try {
            if (users instanceof UserCacheSession cached) {
                memberships.forEach(membership -> add(cached, user, membership));
            }
        } catch (LinkageError e) {
            LOG.debug("This Keycloak keeps memberships in another way: tokens cost more statements", e);
        }
    }

    /**
     * Once what this transaction has changed is there for everybody: Keycloak's cache has forgotten the person by then, and
     * asks for each membership at each of its first looks.
     */
    static void addLater(KeycloakSession session, UserModel user) {
        KeycloakSessionFactory sessions = session.getKeycloakSessionFactory();
        String realm = session.getContext().getRealm().getId();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                try {
                    KeycloakModelUtils.runJobInTransaction(sessions, later -> {
                        later.getContext().setRealm(later.realms().getRealm(realm));
                        OrganizationRoles.of(later).memberships(user);
                    });
                } catch (RuntimeException e) {
                    LOG.debug("The next login costs more statements", e);
                }
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private void add(UserCacheSession cached, UserModel user, Membership membership) {
        UserCacheManager cache = cached.getCache();
        // InfinispanOrganizationProvider.cacheKeyMembership, which is private
        String key = realm.getId() + ".org." + membership.organizationId() + ".member." + user.getId() + ".membership";
        if (!cached.isInvalid(key) && cache.get(key, CachedMembership.class) == null) {
            long revision = cache.getCurrentRevision(key);
            cache.addRevisioned(
                    new CachedMembership(revision, key, realm, membership.isManaged(), true),
                    cached.getStartupRevision());
        }
    }
}
