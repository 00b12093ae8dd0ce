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
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.representations.idm.CredentialRepresentation;
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
                        + groups(aliasOrName).namesOf(member.getId()))
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
                        one.getAlias(), String.join(" ", groups(one.getAlias()).namesOf(user))));
        return roles;
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
        groups(alias).leaveAll(userId(address));
        alsoGroup(address, alias, role);
    }

    public void alsoGroup(String address, String alias, String name) {
        groups(alias).add(userId(address), name);
    }

    /** Those that stand for roles, and others. */
    public OrganizationGroups groups(String alias) {
        return new OrganizationGroups(of(alias));
    }

    private static String created(Response response) {
        try (response) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }
}
