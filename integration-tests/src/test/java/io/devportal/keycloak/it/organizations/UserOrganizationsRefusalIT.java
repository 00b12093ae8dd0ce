// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RoleRepresentation;

/** What portal admins cannot do about roles in organizations. */
@Tag("organizations")
@PortalTest
final class UserOrganizationsRefusalIT {
    private final PortalRealm realm;
    private final Organizations organizations;
    private final UserOrganizationsApi api;
    private final String ada;

    UserOrganizationsRefusalIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
        this.api = new UserOrganizationsApi(realm, organizations);
        this.ada = organizations.newPerson();
        organizations.create("acme", Map.of());
    }

    @AfterEach
    void removeTheOrganization() {
        organizations.of("acme").delete().close();
    }

    @ParameterizedTest
    @CsvSource({
        "acme, org-owner, 400",
        "acme, ORG-ADMIN, 400",
        "Acme, developer, 404",
        "nobodys, developer, 404",
        "a%00b, developer, 404",
        "*, developer, 404",
    })
    void whatDoesNotExistIsRefused(String alias, String role, int status) {
        api.put(ada, alias, role).expect(status);

        assertThat(organizations.roles(ada)).isEmpty();
    }

    @ParameterizedTest // E-16
    @ValueSource(
            strings = {
                "{\"role\":\"developer\",\"enabled\":true}",
                "{\"role\":\"developer\",\"role\":\"org-admin\"}",
                "{\"role\":[\"developer\"]}",
                "{\"role\":null}",
                "{}",
                "",
                "developer"
            })
    void aBodyThatSaysMoreOrLessIsRefused(String body) {
        realm.as(People.ADMIN).put(api.path(ada) + "/acme", body).expect(400);

        assertThat(organizations.roles(ada)).isEmpty();
    }

    @Test // E-17
    void aPersonOfAnotherRealmIsNotThere() {
        try (PortalRealm neighbour = realm.neighbour()) {
            String stranger = new Organizations(neighbour).newPerson();
            String path = new UserOrganizationsApi(neighbour, new Organizations(neighbour)).path(stranger);

            realm.as(People.ADMIN).get(path).expect(404);
            realm.as(People.ADMIN)
                    .put(path + "/acme", "{\"role\":\"developer\"}")
                    .expect(404);
        }
    }

    @Test // E-10
    void aRealmAdministratorIsNotForPortalAdmins() {
        api.put(ada, "acme", "developer").expect(200);
        realm.admin()
                .users()
                .get(organizations.userId(ada))
                .roles()
                .clientLevel(realmManagement())
                .add(viewUsers());

        api.put(ada, "acme", "org-admin").expect(403);
        api.delete(ada, "acme").expect(403);

        assertThat(organizations.roles(ada)).containsExactly(entry("acme", "developer"));
    }

    @Test // E-11
    void aRoleThatSomebodyAttachedToTheGroupGivesNothing(KeycloakServer server) {
        api.put(organizations.newPerson(), "acme", "developer").expect(200);
        String group = organizations
                .of("acme")
                .groups()
                .getAll("developer", null, true, 0, 1, true, false)
                .get(0)
                .getId();
        ApiClient.withToken(server.admin().tokenManager().getAccessTokenString())
                .send(
                        "POST",
                        server.baseUrl() + "/admin/realms/" + realm.name() + "/organizations/"
                                + organizations.id("acme") + "/groups/" + group + "/role-mappings/clients/"
                                + realmManagement(),
                        "[{\"id\":\"" + viewUsers().get(0).getId() + "\",\"name\":\"view-users\"}]")
                .expect(204);

        api.put(ada, "acme", "developer").expect(200);

        ApiClient.withToken(realm.token(ada, People.PASSWORD))
                .send("GET", server.baseUrl() + "/admin/realms/" + realm.name() + "/users", null)
                .expect(403);
    }

    @Test // E-20
    void aDisabledOrganizationIsAsIfItWereNotThere() {
        api.put(ada, "acme", "developer").expect(200);
        organizations.setEnabled("acme", false);

        assertThat(api.get(ada).json().path("organizations")).isEmpty();
        api.put(ada, "acme", "org-admin").expect(404);
        api.delete(ada, "acme").expect(404);
    }

    @Test // E-20
    void withOrganizationsSwitchedOffNobodyIsFound() {
        organizations.switchedOn(false);
        try {
            api.get(ada).expect(404);
            api.put(ada, "acme", "developer").expect(404);
        } finally {
            organizations.switchedOn(true);
        }
    }

    private String realmManagement() {
        return realm.admin().clients().findByClientId("realm-management").get(0).getId();
    }

    private List<RoleRepresentation> viewUsers() {
        return List.of(realm.admin()
                .clients()
                .get(realmManagement())
                .roles()
                .get("view-users")
                .toRepresentation());
    }
}
