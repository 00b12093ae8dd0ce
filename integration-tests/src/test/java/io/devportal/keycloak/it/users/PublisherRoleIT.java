// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Robot;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ClientsResource;
import org.keycloak.representations.idm.GroupRepresentation;

/** Portal admins and API owners keep to their category, and the stronger role needs a person who has signed in. */
@Tag("users")
@PortalTest
final class PublisherRoleIT {
    private final PortalRealm realm;
    private final Organizations organizations;
    private final Api admin;
    private final Person owner;

    PublisherRoleIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
        this.owner = Person.in(realm, organizations);
        new GlobalRole("api-owner").grant(realm, owner.id());
    }

    @Test // L37
    void anApiOwnerBecomesPortalAdminAndBack() {
        assertThat(owner.edited(admin, "{\"role\":\"portal-admin\"}")
                        .expect(200)
                        .json()
                        .path("roles"))
                .singleElement()
                .satisfies(role -> assertThat(role.asText()).isEqualTo("portal-admin"));
        owner.acts().get("settings").expect(200);

        owner.edited(admin, "{\"role\":\"api-owner\"}").expect(200);

        owner.acts().get("settings").expect(403);
        assertThat(owner.seenBy(admin).path("roles").toString()).isEqualTo("[\"api-owner\"]");
    }

    @Test // L31, L37
    void nobodyChangesTheCategory() {
        String acme = organizations.create();
        Person developer = Person.in(realm, organizations).with(organizations, acme, "developer");

        owner.edited(admin, "{\"role\":\"org-admin\"}").expect(400);
        assertThat(Person.code(
                        developer.edited(admin, "{\"role\":\"api-owner\"}").expect(400)))
                .isEqualTo("no_publisher");
        assertThat(Person.code(admin.put(owner.path() + "/organizations/" + acme, "{\"role\":\"developer\"}")
                        .expect(400)))
                .isEqualTo("publisher_with_organization");
    }

    @Test // L37
    void aRoleThatComesByAGroupStays() {
        GroupRepresentation group = new GroupRepresentation();
        group.setName("owners-of-" + owner.id());
        String id = CreatedResponseUtil.getCreatedId(realm.admin().groups().add(group));
        ClientsResource clients = realm.admin().clients();
        String portal = clients.findByClientId("developer-portal").get(0).getId();
        realm.admin()
                .groups()
                .group(id)
                .roles()
                .clientLevel(portal)
                .add(List.of(clients.get(portal).roles().get("api-owner").toRepresentation()));
        realm.admin().users().get(owner.id()).joinGroup(id);

        assertThat(Person.code(
                        owner.edited(admin, "{\"role\":\"portal-admin\"}").expect(409)))
                .isEqualTo("role_of_group");

        assertThat(owner.seenBy(admin).path("roles").toString()).isEqualTo("[\"api-owner\"]");
        owner.acts().get("settings").expect(403);
    }

    @Test // E-11
    void anOrgAdminGivesNoRoleOfTheWholePortal() {
        String acme = organizations.create();
        Person developer = Person.in(realm, organizations).with(organizations, acme, "developer");
        Api orgAdmin = Person.in(realm, organizations)
                .with(organizations, acme, "org-admin")
                .acts();

        for (String role : new String[] {"portal-admin", "api-owner"}) {
            developer.edited(orgAdmin, "{\"role\":\"" + role + "\"}").expect(403);
        }
        assertThat(developer.seenBy(admin).path("roles")).isEmpty();
    }

    @Test // E-18
    void aServiceAccountMakesNobodyPortalAdmin() {
        Robot account = new Robot(realm);
        new GlobalRole("portal-admin").grant(realm, account.userId());
        Api robot = account.signedIn();

        ApiResponse refused = robot.put(owner.path(), "{\"role\":\"portal-admin\"}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(Person.code(refused)).isEqualTo("login_missing");
        assertThat(owner.seenBy(admin).path("roles").toString()).isEqualTo("[\"api-owner\"]");
        robot.put(owner.path(), "{\"firstName\":\"Augusta\"}").expect(200);
    }
}
