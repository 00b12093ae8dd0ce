// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.List;
import org.keycloak.common.Profile;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.StorageId;

/** A role is the membership in the top-level group of that name of the organization. */
final class GroupOrganizationRoles implements OrganizationRoles {

    private final KeycloakSession session;
    private final RoleGroups groups;

    GroupOrganizationRoles(KeycloakSession session) {
        this.session = session;
        this.groups = new RoleGroups(session);
    }

    @Override
    public boolean areEnabled() {
        return Profile.isFeatureEnabled(Profile.Feature.ORGANIZATION)
                && session.getContext().getRealm().isOrganizationsEnabled();
    }

    @Override
    public List<Membership> memberships(UserModel user) {
        if (!areEnabled()) {
            return List.of();
        }
        UserCacheMemberships cache = new UserCacheMemberships(session);
        List<Membership> memberships = new Memberships(session).of(user);
        cache.add(user, memberships);
        return memberships;
    }

    @Override
    public void lock(UserModel user) {
        new Memberships(session).lock(user);
        if (user instanceof CachedUserModel cached) {
            cached.invalidate();
        }
    }

    @Override
    public boolean grant(OrganizationModel organization, UserModel user, OrganizationRole role) {
        organizations().addMember(organization, user);
        GroupModel wanted = groups.get(organization, role);
        boolean changed = leaveAllBut(wanted, organization, user);
        if (!user.isMemberOf(wanted)) {
            user.joinGroup(wanted);
            changed = true;
        }
        requireStored(organization, user, role);
        return changed;
    }

    /** A directory that imports nobody (LDAP, 26.7.3) may take a membership and forget it with the request. */
    private void requireStored(OrganizationModel organization, UserModel user, OrganizationRole role) {
        if (StorageId.isLocalStorage(user.getId())) {
            return;
        }
        boolean isStored = new Memberships(session)
                .of(user).stream()
                        .anyMatch(one ->
                                one.role() == role && one.organizationId().equals(organization.getId()));
        if (!isStored) {
            throw new ReadOnlyException("The user store keeps no memberships of organizations");
        }
    }

    @Override
    public boolean revoke(OrganizationModel organization, UserModel user) {
        return leaveAllBut(null, organization, user);
    }

    private boolean leaveAllBut(GroupModel kept, OrganizationModel organization, UserModel user) {
        List<GroupModel> left = groups.all(organization).stream()
                .filter(group -> !group.equals(kept) && user.isMemberOf(group))
                .toList();
        left.forEach(user::leaveGroup);
        return !left.isEmpty();
    }

    @Override
    public void removeMember(OrganizationModel organization, UserModel user) {
        if (organizations().isManagedMember(organization, user)) {
            revoke(organization, user);
        } else {
            organizations().removeMember(organization, user);
        }
    }

    private OrganizationProvider organizations() {
        return session.getProvider(OrganizationProvider.class);
    }
}
