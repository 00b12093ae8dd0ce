// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import io.devportal.keycloak.it.harness.PortalRealm;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.OrganizationGroupResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** Organizations of a realm and who has which role in them, as Keycloak's own Admin REST API shows them. */
final class OrganizationMembers {
    private final PortalRealm realm;

    OrganizationMembers(PortalRealm realm) {
        this.realm = realm;
    }

    /** A new organization; its id is that of the answer. */
    OrganizationResource create(String alias) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setName(alias);
        organization.setAlias(alias);
        organization.addDomain(new OrganizationDomainRepresentation(alias + ".example"));
        try (Response answer = realm.admin().organizations().create(organization)) {
            return realm.admin().organizations().get(CreatedResponseUtil.getCreatedId(answer));
        }
    }

    boolean exists(String alias) {
        return realm.admin().organizations().search(alias, true, 0, 10).stream()
                .anyMatch(organization -> organization.getAlias().equals(alias));
    }

    void setEnabled(OrganizationResource organization, boolean enabled) {
        OrganizationRepresentation changed = organization.toRepresentation();
        changed.setEnabled(enabled);
        organization.update(changed).close();
    }

    /** Memberships with the names of the person's groups, for example {@code {acme=developer, globex=}}. */
    Map<String, String> of(String address) {
        String user = userId(address);
        Map<String, String> roles = new TreeMap<>();
        for (OrganizationRepresentation organization :
                realm.admin().organizations().members().getOrganizations(user)) {
            roles.put(
                    organization.getAlias(),
                    realm
                            .admin()
                            .organizations()
                            .get(organization.getId())
                            .members()
                            .member(user)
                            .groups(0, 10, true)
                            .stream()
                            .map(GroupRepresentation::getName)
                            .sorted()
                            .collect(Collectors.joining(" ")));
        }
        return roles;
    }

    /** By hand: the person has this role and no other. */
    void give(OrganizationResource organization, String address, String role) {
        join(organization, address);
        takeAll(organization, address);
        alsoGroup(organization, address, role);
    }

    void alsoGroup(OrganizationResource organization, String address, String group) {
        group(organization, group).addMember(userId(address));
    }

    void join(OrganizationResource organization, String address) {
        organization.members().addMember(userId(address)).close();
    }

    void takeAll(OrganizationResource organization, String address) {
        String user = userId(address);
        organization.members().member(user).groups(0, 10, true).forEach(group -> organization
                .groups()
                .group(group.getId())
                .removeMember(user));
    }

    private static OrganizationGroupResource group(OrganizationResource organization, String name) {
        List<GroupRepresentation> found = organization.groups().getAll(name, null, true, 0, 10, true, false);
        if (!found.isEmpty()) {
            return organization.groups().group(found.get(0).getId());
        }
        GroupRepresentation group = new GroupRepresentation();
        group.setName(name);
        try (Response answer = organization.groups().addTopLevelGroup(group)) {
            return organization.groups().group(CreatedResponseUtil.getCreatedId(answer));
        }
    }

    String userId(String address) {
        return realm.admin().users().searchByEmail(address, true).get(0).getId();
    }
}
