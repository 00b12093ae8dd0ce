// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.infinispan.UserCacheManager;
import org.keycloak.models.cache.infinispan.UserCacheSession;
import org.keycloak.models.cache.infinispan.organization.CachedMembership;

/**
 * Tells Keycloak's own user cache what our statement has read. Keycloak 26.7.3 asks at each look at a user whether he is a
 * managed member, two statements for each of his organizations, and keeps the answer only where somebody has asked for the
 * membership itself (InfinispanOrganizationProvider.isManagedMember and getMemberById). It forgets these entries itself.
 */
final class UserCacheMemberships {
    private static final Logger LOG = Logger.getLogger(UserCacheMemberships.class);

    private UserCacheMemberships() {}

    static void add(KeycloakSession session, UserModel user, List<Membership> memberships) {
        try {
            if (session.users() instanceof UserCacheSession users) {
                RealmModel realm = session.getContext().getRealm();
                memberships.forEach(membership -> add(users, realm, user, membership));
            }
        } catch (LinkageError e) {
            LOG.debug("This Keycloak keeps memberships in another way: tokens cost more statements", e);
        }
    }

    private static void add(UserCacheSession users, RealmModel realm, UserModel user, Membership membership) {
        UserCacheManager cache = users.getCache();
        String key = realm.getId() + ".org." + membership.organizationId() + ".member." + user.getId() + ".membership";
        if (!users.isInvalid(key) && cache.get(key, CachedMembership.class) == null) {
            // what another request has changed since this one began is not added: addRevisioned compares
            long revision = cache.getCurrentRevision(key);
            cache.addRevisioned(
                    new CachedMembership(revision, key, realm, membership.isManaged(), true),
                    users.getStartupRevision());
        }
    }
}
