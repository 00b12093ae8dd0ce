// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.identityprovider;

import io.devportal.keycloak.organizationroles.roles.OrganizationRole;

/** A kind of change that a login makes for a person in one organization. */
sealed interface GrantStep {

    /** @param madeMember whether the membership is this mapper's, too */
    record Give(OrganizationRole role, boolean madeMember) implements GrantStep {}

    /** @param leaves whether the membership goes with the role, if nothing else holds it */
    record Take(OrganizationRole role, boolean leaves) implements GrantStep {}

    /** Somebody changed what was granted: it is no longer this mapper's. */
    record LetGo() implements GrantStep {}

    /** The person has a role there that is not this mapper's. */
    record Keep(OrganizationRole role) implements GrantStep {}

    /**
     * @param claimed what the identity provider says now, or null
     * @param current the role that the person has, or null
     * @param isMember whether the person is in the organization, with or without a role
     * @param granted what this mapper gave, or null
     * @return null when there is nothing to do
     */
    static GrantStep decide(OrganizationRole claimed, OrganizationRole current, boolean isMember, RoleGrant granted) {
        if (current == null) {
            if (claimed != null) {
                return new Give(claimed, !isMember || granted != null && granted.madeMember());
            }
            return granted == null ? null : new LetGo();
        }
        if (granted == null) {
            return claimed == null || claimed == current ? null : new Keep(current);
        }
        if (current != granted.role()) {
            return new LetGo();
        }
        if (claimed == null) {
            return new Take(current, granted.madeMember());
        }
        return claimed == current ? null : new Give(claimed, granted.madeMember());
    }
}
