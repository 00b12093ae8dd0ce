// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.dsl;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.PortalRealm;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.OrganizationGroupResource;
import org.keycloak.admin.client.resource.OrganizationMemberResource;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Organizations, roles and people as an admin makes and sees them with Keycloak alone. */
public final class Organizations {
    /** Of the sign-up form. */
    public static final String FIELD = "portalOrganization";

    private final PortalRealm realm;

    public Organizations(PortalRealm realm) {
        this.realm = realm;
    }

    /** An alias that no other test uses. */
    public static String newAlias() {
        return "org-" + unique();
    }

    /** A name that no other test uses. */
    public static String newName() {
        return "Globex " + unique();
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** @return the alias */
    public String create() {
        return create(newAlias(), Map.of());
    }

    public String create(String alias, Map<String, String> attributes) {
        return create(alias, alias + " Inc", attributes);
    }

    public String create(String alias, String name, Map<String, String> attributes) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setAlias(alias);
        organization.setName(name);
        attributes.forEach(organization::singleAttribute);
        created(realm.admin().organizations().create(organization));
        return alias;
    }

    public boolean exists(String aliasOrName) {
        return find(aliasOrName).isPresent();
    }

    public String id(String aliasOrName) {
        return find(aliasOrName).orElseThrow().getId();
    }

    public OrganizationResource of(String aliasOrName) {
        return realm.admin().organizations().get(id(aliasOrName));
    }

    private Optional<OrganizationRepresentation> find(String aliasOrName) {
        return realm.admin().organizations().list(0, 1000).stream()
                .filter(one -> aliasOrName.equals(one.getAlias()) || aliasOrName.equals(one.getName()))
                .findFirst();
    }

    public void setEnabled(String alias, boolean enabled) {
        OrganizationRepresentation organization = of(alias).toRepresentation();
        organization.setEnabled(enabled);
        of(alias).update(organization).close();
    }

    /** For the whole realm. */
    public void switchedOn(boolean on) {
        RealmRepresentation update = new RealmRepresentation();
        update.setOrganizationsEnabled(on);
        realm.admin().update(update);
    }

    /** @param choice off, optional or required */
    public void askedAtSignUp(String choice) {
        realm.as(People.ADMIN)
                .put("settings", "{\"organizationAtSignUp\":\"" + choice + "\"}")
                .expect(200);
    }

    /** What the request of this person says about an organization. */
    public Optional<JsonNode> requested(People people, String address) {
        return Optional.of(people.request(address).path("organization")).filter(JsonNode::isObject);
    }

    /** One line for each member: address, kind of membership, groups. */
    public List<String> members(String aliasOrName) {
        OrganizationResource organization = of(aliasOrName);
        return organization.members().list(0, 100).stream()
                .map(member -> member.getEmail() + " " + member.getMembershipType() + " "
                        + groups(organization.members().member(member.getId())))
                .toList();
    }

    /** Memberships with the names of the person's groups, for example {@code {acme=developer, globex=}}. */
    public Map<String, String> roles(String address) {
        String user = userId(address);
        Map<String, String> roles = new TreeMap<>();
        realm.admin()
                .organizations()
                .members()
                .getOrganizations(user)
                .forEach(one -> roles.put(
                        one.getAlias(),
                        String.join(
                                " ",
                                groups(realm.admin()
                                        .organizations()
                                        .get(one.getId())
                                        .members()
                                        .member(user)))));
        return roles;
    }

    private static List<String> groups(OrganizationMemberResource member) {
        return member.groups(0, 10, true).stream()
                .map(GroupRepresentation::getName)
                .sorted()
                .toList();
    }

    /** Somebody with an account. Returns the address, which is also the user name. */
    public String newPerson() {
        String address = People.newAddress();
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        UserRepresentation user = new UserRepresentation();
        user.setUsername(address);
        user.setEmail(address);
        user.setEmailVerified(true);
        user.setFirstName("Ada");
        user.setLastName("Lovelace");
        user.setEnabled(true);
        user.setCredentials(List.of(password));
        created(realm.admin().users().create(user));
        return address;
    }

    public String userId(String address) {
        return realm.admin().users().searchByEmail(address, true).get(0).getId();
    }

    public void join(String address, String alias) {
        of(alias).members().addMember(userId(address)).close();
    }

    /** Membership, this role, and no other. */
    public void grant(String address, String alias, String role) {
        join(address, alias);
        OrganizationResource organization = of(alias);
        String user = userId(address);
        for (GroupRepresentation group : organization.members().member(user).groups(0, 10, true)) {
            organization.groups().group(group.getId()).removeMember(user);
        }
        alsoGroup(address, alias, role);
    }

    public void alsoGroup(String address, String alias, String name) {
        group(of(alias), name).addMember(userId(address));
    }

    /** In a group of this name that is below another one. */
    public void alsoGroupBelow(String address, String alias, String parent, String name) {
        OrganizationResource organization = of(alias);
        String id = created(group(organization, parent).addSubGroup(named(name)));
        organization.groups().group(id).addMember(userId(address));
    }

    private static OrganizationGroupResource group(OrganizationResource organization, String name) {
        List<GroupRepresentation> found = organization.groups().getAll(name, null, true, 0, 10, true, false);
        if (!found.isEmpty()) {
            return organization.groups().group(found.get(0).getId());
        }
        return organization.groups().group(created(organization.groups().addTopLevelGroup(named(name))));
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
