// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.access;

import io.devportal.keycloak.organizationroles.roles.GlobalRole;
import io.devportal.keycloak.organizationroles.roles.OrganizationRole;
import java.util.Set;

/**
 * The person that something is done to, as the rules need to know them.
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
     * Whose word counts about a person: the portal's, or that of an identity provider.
     *
     * @param provider alias, or null where the portal manages everything
     * @param portalGivesRoles whether organizations and roles are the portal's all the same: the authorization type (L42)
     */
    public record Management(String provider, boolean portalGivesRoles) {
        public static final Management PORTAL = new Management(null, true);

        /** With the authorization type "identity provider", or in a realm that is managed by single sign-on (L4). */
        public static Management identityProvider(String alias) {
            return new Management(alias, false);
        }

        /** With the authorization type "portal". */
        public static Management rolesByPortal(String alias) {
            return new Management(alias, true);
        }

        boolean isPortal() {
            return provider == null;
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

    public Target with(Change wanted) {
        return new Target(userId, globalRoles, holdsRealmManagementRoles, organizations, management, wanted);
    }

    boolean isPublisher() {
        return !globalRoles.isEmpty();
    }
}
