// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.Collection;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/**
 * Who has which role in which organization of the session's realm. A person has at most one role in an organization.
 * Everything that knows how roles are stored is behind this interface.
 */
public interface OrganizationRoles {

    static OrganizationRoles of(KeycloakSession session) {
        return new GroupOrganizationRoles(session);
    }

    /** False when the server or the realm has organizations switched off: then nobody has a role, and none can be granted. */
    boolean areEnabled();

    /** The memberships of a person in enabled organizations, ordered by alias: one statement, however many there are. */
    List<Membership> memberships(UserModel user);

    /**
     * Until the transaction ends, no other one gets past this line for the same person, and what they have is read from the
     * database: Keycloak's cache (26.7.3) may still tell what they had before. People whom only a user store keeps have no row
     * to wait at.
     */
    void lock(UserModel user);

    /**
     * Gives a person this role and no other in an organization, and makes the person an unmanaged member of it if need be.
     *
     * @throws org.keycloak.storage.ReadOnlyException when the person's user store keeps no memberships
     */
    void grant(OrganizationModel organization, UserModel user, OrganizationRole role);

    /** Takes every role from a person, who stays a member. */
    void revoke(OrganizationModel organization, UserModel user);

    /**
     * The same in many organizations: two statements read, and each organization costs what is written there. Call it with
     * the person {@linkplain #lock locked}.
     *
     * @throws org.keycloak.storage.ReadOnlyException when the person's user store keeps no memberships
     */
    void change(UserModel user, Collection<RoleChange> changes);

    /**
     * Takes every role and the membership. A managed member keeps the membership: Keycloak deletes the account of a managed
     * member who leaves.
     */
    void removeMember(OrganizationModel organization, UserModel user);
}
