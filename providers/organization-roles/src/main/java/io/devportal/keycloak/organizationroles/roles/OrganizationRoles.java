// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.Collection;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/**
 * Who has which role in which organization of the session's realm. A person has at most one role per organization.
 * Hides how roles are stored.
 */
public interface OrganizationRoles {

    static OrganizationRoles of(KeycloakSession session) {
        return new GroupOrganizationRoles(session);
    }

    /** False if organizations are switched off in the server or the realm: then nobody has a role, and none can be granted. */
    boolean areEnabled();

    /** The memberships of a person in enabled organizations, ordered by alias, in one statement. */
    List<Membership> memberships(UserModel user);

    /**
     * Locks the person's row until the transaction ends, and reads their roles from the database from then on, because
     * Keycloak's cache (26.7.3) may be outdated. Has no effect for people who are not imported from their user store, and so
     * have no row.
     */
    void lock(UserModel user);

    /**
     * Gives a person this role, and no other, in an organization. If necessary, makes them an unmanaged member.
     *
     * @throws org.keycloak.storage.ReadOnlyException when the person's user store keeps no memberships
     */
    void grant(OrganizationModel organization, UserModel user, OrganizationRole role);

    /** Revokes every role in the organization; the person remains a member. */
    void revoke(OrganizationModel organization, UserModel user);

    /**
     * Changes roles and memberships in many organizations at once, with two statements for reading in total. The person has
     * to be {@linkplain #lock locked}.
     *
     * @throws org.keycloak.storage.ReadOnlyException when the person's user store keeps no memberships
     */
    void change(UserModel user, Collection<RoleChange> changes);

    /**
     * Revokes every role, and ends the membership unless it is managed: Keycloak deletes the account of a managed member who
     * leaves.
     */
    void removeMember(OrganizationModel organization, UserModel user);
}
