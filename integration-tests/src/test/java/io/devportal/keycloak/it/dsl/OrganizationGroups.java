// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.OrganizationGroupResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.GroupRepresentation;

/** Groups of an organization, which are made when somebody comes into them; people are given by their ids. */
public record OrganizationGroups(OrganizationResource organization) {

    public void add(String user, String name) {
        group(name).addMember(user);
    }

    /** To a group of this name that is below another one. */
    public void addBelow(String user, String parent, String name) {
        String id = created(group(parent).addSubGroup(named(name)));
        organization.groups().group(id).addMember(user);
    }

    public void leaveAll(String user) {
        for (GroupRepresentation group : organization.members().member(user).groups(0, 10, true)) {
            organization.groups().group(group.getId()).removeMember(user);
        }
    }

    public List<String> namesOf(String user) {
        return organization.members().member(user).groups(0, 10, true).stream()
                .map(GroupRepresentation::getName)
                .sorted()
                .toList();
    }

    private OrganizationGroupResource group(String name) {
        List<GroupRepresentation> found = organization.groups().getAll(name, null, true, 0, 10, true, false);
        return organization
                .groups()
                .group(
                        found.isEmpty()
                                ? created(organization.groups().addTopLevelGroup(named(name)))
                                : found.get(0).getId());
    }

    private static GroupRepresentation named(String name) {
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        return group;
    }

    private static String created(Response response) {
        try (response) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }
}
