// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.harness.PortalRealm;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.admin.client.resource.OrganizationMembersResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** The organizations of a realm as its administrators see them in Keycloak itself. */
final class RealmOrganizations {
    static final String FIELD = "portalOrganization";

    private final PortalRealm realm;

    RealmOrganizations(PortalRealm realm) {
        this.realm = realm;
    }

    /** A name that no other test uses. */
    static String newName() {
        return "Globex " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** @param choice off, optional or required */
    void askedAtSignUp(String choice) {
        realm.as(People.ADMIN)
                .put("settings", "{\"organizationAtSignUp\":\"" + choice + "\"}")
                .expect(200);
    }

    void switchedOn(boolean on) {
        RealmRepresentation update = new RealmRepresentation();
        update.setOrganizationsEnabled(on);
        realm.admin().update(update);
    }

    /** As an administrator does in Keycloak's own console. */
    void create(String name, String alias) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setName(name);
        organization.setAlias(alias);
        realm.admin().organizations().create(organization).close();
    }

    List<OrganizationRepresentation> named(String name) {
        return realm.admin().organizations().search(name, true, 0, 10);
    }

    boolean exists(String name) {
        return !named(name).isEmpty();
    }

    OrganizationMembersResource membersOf(String name) {
        return realm.admin().organizations().get(named(name).get(0).getId()).members();
    }

    /** One line for each member: address, kind of membership, groups. */
    List<String> members(String name) {
        OrganizationMembersResource members = membersOf(name);
        return members.list(0, 100).stream()
                .map(member -> member.getEmail() + " " + member.getMembershipType() + " " + groups(members, member))
                .toList();
    }

    private static List<String> groups(OrganizationMembersResource members, MemberRepresentation member) {
        return members.member(member.getId()).groups(0, 10, true).stream()
                .map(GroupRepresentation::getName)
                .toList();
    }

    /** What the request of this person says about an organization. */
    Optional<JsonNode> requested(People people, String address) {
        return Optional.of(people.request(address).path("organization")).filter(JsonNode::isObject);
    }
}
