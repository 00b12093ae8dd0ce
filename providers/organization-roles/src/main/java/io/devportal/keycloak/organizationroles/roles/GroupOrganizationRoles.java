// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.keycloak.common.Profile;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.StorageId;

/** Stores a role as the membership in the organization's top-level group of that name. */
final class GroupOrganizationRoles implements OrganizationRoles {

    private final KeycloakSession session;

    GroupOrganizationRoles(KeycloakSession session) {
        this.session = session;
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
    public void grant(OrganizationModel organization, UserModel user, OrganizationRole role) {
        write(user, List.of(new RoleChange(organization.getId(), role, false)));
    }

    @Override
    public void revoke(OrganizationModel organization, UserModel user) {
        write(user, List.of(new RoleChange(organization.getId(), null, false)));
    }

    @Override
    public void change(UserModel user, Collection<RoleChange> changes) {
        if (!changes.isEmpty()) {
            write(user, changes);
            new PersonAtHand(session).keep(user);
            UserCacheMemberships.addLater(session, user);
        }
    }

    private void write(UserModel user, Collection<RoleChange> changes) {
        new RoleWriter(session, user).write(changes);
        requireStored(user, changes);
    }

    /** A directory that imports nobody (LDAP, 26.7.3) may take a membership and forget it with the request. */
    private void requireStored(UserModel user, Collection<RoleChange> changes) {
        if (StorageId.isLocalStorage(user.getId())) {
            return;
        }
        Map<String, PersonGroups> stored = new PersonGroupRows(session)
                .of(user, changes.stream().map(RoleChange::organizationId).toList());
        for (RoleChange change : changes) {
            if (change.role() != null && !stored.get(change.organizationId()).has(change.role())) {
                throw new ReadOnlyException("The user store keeps no memberships of organizations");
            }
        }
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
