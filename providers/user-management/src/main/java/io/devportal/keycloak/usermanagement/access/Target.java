// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.Collections;
import java.util.Set;

/**
 * The person on whom an action is performed, as the rules need to know them.
 *
 * @param userId null for somebody who has no account yet
 * @param globalRoles who has one is a publisher, and belongs to no organization (L14, L31)
 * @param holdsRealmManagementRoles whether whoever controls this account controls the realm
 * @param organizations ids of all organizations of the person, disabled ones included
 * @param management whose word counts
 * @param change what the action would give or take
 */
public record Target(
        String userId,
        Set<GlobalRole> globalRoles,
        boolean holdsRealmManagementRoles,
        Set<String> organizations,
        Management management,
        Change change) {

    /**
     * Whose word counts about a person.
     *
     * @param account about names, address, state and removal
     * @param roles about organizations and roles: the authorization type of an identity provider (L42)
     * @param singleSignOn where nobody is added or managed here
     */
    public record Management(Owner account, Owner roles, SingleSignOn singleSignOn) {
        public static final Management PORTAL = new Management(Owner.PORTAL, Owner.PORTAL, SingleSignOn.NOWHERE);

        public Management under(SingleSignOn mode) {
            return new Management(account, roles, mode);
        }
    }

    /** @param name of an identity provider or user store, null for the portal and for a store that is gone */
    public record Owner(Kind kind, String name) {
        /** Who can have the word. */
        public enum Kind {
            PORTAL,
            IDENTITY_PROVIDER,
            USER_STORE,
            /** It was removed, or does not know the person any more, and Keycloak has a copy. */
            GONE_USER_STORE
        }

        public static final Owner PORTAL = new Owner(Kind.PORTAL, null);
        public static final Owner GONE_USER_STORE = new Owner(Kind.GONE_USER_STORE, null);

        boolean isPortal() {
            return kind == Kind.PORTAL;
        }
    }

    /**
     * Where people are managed by single sign-on (L4).
     *
     * @param everywhere in the whole realm
     * @param organizations ids, of those that the person belongs to or that the change is about
     */
    public record SingleSignOn(boolean everywhere, Set<String> organizations) {
        public static final SingleSignOn NOWHERE = new SingleSignOn(false, Set.of());

        boolean covers(Set<String> some) {
            return everywhere || !Collections.disjoint(organizations, some);
        }
    }

    /**
     * @param organizations ids of those that the person would be put into, taken from, or given another role in
     * @param roles that the person would get there
     * @param globalRoles that the person would get
     */
    public record Change(Set<String> organizations, Set<OrganizationRole> roles, Set<GlobalRole> globalRoles) {
        public static final Change NONE = new Change(Set.of(), Set.of(), Set.of());
    }

    /** Somebody who is no publisher, of whom only this matters: what an applicant is. */
    public static Target of(String userId, boolean holdsRealmManagementRoles, Management management) {
        return new Target(userId, Set.of(), holdsRealmManagementRoles, Set.of(), management, Change.NONE);
    }

    /** An organization itself: who sees its people sees it. */
    public static Target organization(String id) {
        return new Target(null, Set.of(), false, Set.of(id), Management.PORTAL, Change.NONE);
    }

    public Target with(Change wanted) {
        return new Target(userId, globalRoles, holdsRealmManagementRoles, organizations, management, wanted);
    }

    boolean isPublisher() {
        return !globalRoles.isEmpty();
    }
}
