// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an org admin does about roles in the organizations that they administer. */
@Tag("organizations")
@PortalTest
final class OrgAdminMembershipIT {
    private final PortalRealm realm;
    private final Organizations organizations;
    private final String acme;
    private final String globex;
    private final String admin;
    private final String ada;

    OrgAdminMembershipIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
        this.acme = organizations.create();
        this.globex = organizations.create();
        this.admin = organizations.newPerson();
        organizations.grant(admin, acme, "org-admin");
        this.ada = organizations.newPerson();
        organizations.grant(ada, acme, "developer");
    }

    @Test // L3, L34, L39
    void theRoleInTheOwnOrganizationChangesAndNoOther() {
        organizations.grant(ada, globex, "developer");

        ApiResponse answer = put(acme, "org-admin").expect(200);

        assertThat(answer.json().path("organizations"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("alias").asText()).isEqualTo(acme));
        assertThat(put(globex, "org-admin").expect(404).body())
                .isEqualTo(put("nobodys", "org-admin").expect(404).body());
        assertThat(code(put(acme, "org-publisher").expect(403))).isEqualTo("role_not_grantable");
        assertThat(organizations.roles(ada)).containsOnly(entry(acme, "org-admin"), entry(globex, "developer"));
    }

    @Test // E-09, L34, L41
    void aMemberLeavesTheOwnOrganizationWhereAnotherOneIsLeft() {
        assertThat(code(delete(acme).expect(409))).isEqualTo("last_organization");
        organizations.grant(ada, globex, "developer");

        delete(globex).expect(404);
        delete(acme).expect(200);

        assertThat(organizations.roles(ada)).containsExactly(entry(globex, "developer"));
        delete(acme).expect(404);
    }

    @Test // L39
    void whoAdministersTwoOrganizationsPutsAPersonIntoBoth() {
        organizations.grant(admin, globex, "org-admin");

        put(globex, "developer").expect(200);

        assertThat(organizations.roles(ada)).containsOnly(entry(acme, "developer"), entry(globex, "developer"));
    }

    @Test // E-11, L29
    void neitherOneselfNorPublishersNorRealmAdministrators() {
        String owner = organizations.newPerson();
        organizations.grant(owner, acme, "developer");
        new GlobalRole("api-owner").grant(realm, organizations.userId(owner));

        assertThat(code(acts().put(path(admin) + "/" + acme, "{\"role\":\"developer\"}")
                        .expect(403)))
                .isEqualTo("own_account");
        assertThat(code(acts().put(path(owner) + "/" + acme, "{\"role\":\"org-admin\"}")
                        .expect(403)))
                .isEqualTo("publisher");
        assertThat(organizations.roles(admin)).containsExactly(entry(acme, "org-admin"));
    }

    @ParameterizedTest // L1
    @ValueSource(strings = {"org-publisher", "developer"})
    void nobodyElseOfTheOrganizationMay(String role) {
        String other = organizations.newPerson();
        organizations.grant(other, acme, role);
        Api caller = realm.as(other, People.PASSWORD);

        caller.get(path(ada)).expect(403);
        caller.put(path(ada) + "/" + acme, "{\"role\":\"org-admin\"}").expect(403);
        caller.delete(path(ada) + "/" + acme).expect(403);

        assertThat(organizations.roles(ada)).containsExactly(entry(acme, "developer"));
    }

    private Api acts() {
        return realm.as(admin, People.PASSWORD);
    }

    private ApiResponse put(String alias, String role) {
        return acts().put(path(ada) + "/" + alias, "{\"role\":\"" + role + "\"}");
    }

    private ApiResponse delete(String alias) {
        return acts().delete(path(ada) + "/" + alias);
    }

    private String path(String address) {
        return "users/" + organizations.userId(address) + "/organizations";
    }

    private static String code(ApiResponse answer) {
        return answer.json().path("params").path(0).asText();
    }
}
