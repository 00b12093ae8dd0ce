// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.ClientRepresentation;

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
        ApiClient robot = serviceAccount();

        ApiResponse refused = robot.send("PUT", realm.api(owner.path()), "{\"role\":\"portal-admin\"}");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(Person.code(refused)).isEqualTo("login_missing");
        assertThat(owner.seenBy(admin).path("roles").toString()).isEqualTo("[\"api-owner\"]");
        robot.send("PUT", realm.api(owner.path()), "{\"firstName\":\"Augusta\"}")
                .expect(200);
    }

    /** With the role portal-admin, as an automation has it. */
    private ApiClient serviceAccount() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("robot");
        client.setSecret("secret-of-the-robot");
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        String id = CreatedResponseUtil.getCreatedId(realm.admin().clients().create(client));
        String scope = realm.admin().clientScopes().findAll().stream()
                .filter(one -> one.getName().equals("portal-api"))
                .findFirst()
                .orElseThrow()
                .getId();
        realm.admin().clients().get(id).addDefaultClientScope(scope);
        new GlobalRole("portal-admin")
                .grant(
                        realm,
                        realm.admin().clients().get(id).getServiceAccountUser().getId());
        return ApiClient.withToken(realm.tokenRequest(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "robot",
                        "client_secret", "secret-of-the-robot"))
                .expect(200)
                .json()
                .path("access_token")
                .asText());
    }
}
