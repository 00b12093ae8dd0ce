// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.roles;

import java.util.Collection;
import java.util.Map;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Adds a person to groups of organizations, and removes them. */
final class RoleWriter {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final RoleGroups groups;
    private final OrganizationMembers members;

    RoleWriter(KeycloakSession session, UserModel user) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.user = user;
        this.groups = new RoleGroups(session);
        this.members = new OrganizationMembers(session);
    }

    /** What is to be written is known by two statements; the others write. */
    void write(Collection<RoleChange> changes) {
        Map<String, PersonGroups> known = new PersonGroupRows(session)
                .of(user, changes.stream().map(RoleChange::organizationId).toList());
        for (RoleChange change : changes) {
            OrganizationModel organization =
                    session.getProvider(OrganizationProvider.class).getById(change.organizationId());
            // null when somebody has just removed it
            PersonGroups of = known.get(change.organizationId());
            if (organization != null && of != null) {
                write(change, organization, of);
            }
        }
    }

    private void write(RoleChange change, OrganizationModel organization, PersonGroups of) {
        if (change.role() != null) {
            grant(organization, of, change.role());
            return;
        }
        of.roles().forEach(group -> user.leaveGroup(group(group)));
        if (change.leaves() && of.isMember() && !of.isManaged() && !of.hasOthers()) {
            members.leave(organization, user, group(of.internal()));
        }
    }

    private void grant(OrganizationModel organization, PersonGroups of, OrganizationRole role) {
        if (!of.isMember()) {
            members.join(organization, user, group(of.internal()));
        }
        String known = of.ofRoles().get(role);
        GroupModel wanted = known == null ? groups.create(organization, role) : group(known);
        of.roles().stream()
                .filter(group -> !group.equals(wanted.getId()))
                .forEach(group -> user.leaveGroup(group(group)));
        if (!of.joined().containsKey(wanted.getId())) {
            user.joinGroup(wanted);
        }
    }

    private GroupModel group(String id) {
        return session.groups().getGroupById(realm, id);
    }
}
