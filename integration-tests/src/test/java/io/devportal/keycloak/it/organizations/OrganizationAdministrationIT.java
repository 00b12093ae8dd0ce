// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** Portal admins make and change organizations. */
@Tag("organizations")
@PortalTest
final class OrganizationAdministrationIT {
    private final PortalRealm realm;
    private final Organizations organizations;
    private final Api admin;
    private final String name = Organizations.newName();

    OrganizationAdministrationIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
    }

    private JsonNode create(String more) {
        return admin.post("organizations", "{\"name\":\"" + name + "\"" + more + "}")
                .expect(201)
                .json();
    }

    @Test // L10
    void anOrganizationIsMadeWithPlanAndDomainsAndFoundByKeycloak() {
        String domain = Organizations.newAlias() + ".example";
        JsonNode made = create(",\"accountPlan\":\"gold\",\"domains\":[\"" + domain + "\"]");

        String id = made.path("id").asText();
        assertThat(made.path("alias").asText()).isEqualTo(name.toLowerCase().replace(' ', '-'));
        assertThat(admin.get("organizations/" + id).expect(200).json()).isEqualTo(made);
        assertThat(made.path("enabled").asBoolean()).isTrue();
        var stored = realm.admin().organizations().get(id).toRepresentation();
        assertThat(stored.getAttributes()).containsEntry("accountPlan", List.of("gold"));
        assertThat(stored.getDomains()).singleElement().satisfies(one -> assertThat(one.getName())
                .isEqualTo(domain));
        assertThat(admin.post("organizations", "{\"name\":\"Other " + name + "\",\"domains\":[\"" + domain + "\"]}")
                        .expect(409)
                        .body())
                .contains("domain_taken", domain);
        assertThat(organizations.exists("Other " + name)).isFalse();
    }

    @Test // L10, B15
    void namePlanAndStateAreChangedAndTheAliasIsNot() {
        JsonNode made = create("");
        String path = "organizations/" + made.path("id").asText();

        JsonNode changed = admin.put(
                        path, "{\"name\":\"New " + name + "\",\"accountPlan\":\"silver\",\"enabled\":false}")
                .expect(200)
                .json();

        assertThat(changed.path("alias")).isEqualTo(made.path("alias"));
        assertThat(changed.path("accountPlan").asText()).isEqualTo("silver");
        assertThat(organizations.of("New " + name).toRepresentation().isEnabled())
                .isFalse();
        admin.put(path, "{\"accountPlan\":\"\"}").expect(200);
        JsonNode now = admin.get(path).expect(200).json();
        assertThat(now.has("accountPlan")).isFalse();
        assertThat(now.path("name").asText()).isEqualTo("New " + name);
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> ("portal/" + path).equals(event.getResourcePath()))
                .extracting(AdminEventRepresentation::getOperationType)
                .containsExactlyInAnyOrder("CREATE", "UPDATE", "UPDATE");
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> ("portal/" + path).equals(event.getResourcePath()))
                .anySatisfy(event -> assertThat(event.getDetails())
                        .containsEntry("name_before", name)
                        .containsEntry("enabled_before", "true"));
    }

    @Test // L4
    void singleSignOnOfAnOrganizationIsSwitchedByThePortal() {
        JsonNode made = create(",\"ssoManaged\":true");
        String path = "organizations/" + made.path("id").asText();
        String alias = made.path("alias").asText();
        String member = organizations.newPerson();
        organizations.grant(member, alias, "org-admin");
        String edit = "users/" + organizations.userId(member);

        assertThat(made.path("ssoManaged").asBoolean()).isTrue();
        assertThat(organizations.of(alias).toRepresentation().getAttributes())
                .containsEntry("ssoManaged", List.of("true"));
        assertThat(admin.put(edit, "{\"firstName\":\"Eve\"}").expect(409).body())
                .contains("single_sign_on");
        Api orgAdmin = realm.as(member, People.PASSWORD);
        assertThat(orgAdmin.get(path).expect(200).json().path("ssoManaged").asBoolean())
                .isTrue();
        orgAdmin.put(path, "{\"ssoManaged\":false}").expect(403);

        String seen = admin.get(path).header("ETag");
        JsonNode off = admin.ifMatch(seen)
                .put(path, "{\"ssoManaged\":false}")
                .expect(200)
                .json();

        assertThat(off.path("ssoManaged").asBoolean()).isFalse();
        admin.put(edit, "{\"firstName\":\"Eve\"}").expect(200);
        assertThat(admin.ifMatch(seen)
                        .put(path, "{\"enabled\":false}")
                        .expect(412)
                        .body())
                .contains("ssoManaged");
        assertThat(realm.admin().getAdminEvents())
                .anySatisfy(event -> assertThat(event.getDetails()).containsEntry("sso_managed_before", "true"));
    }

    @Test // K-04
    void whoeverHasNotSeenTheLastChangeChangesNothing() {
        String path = "organizations/" + create("").path("id").asText();
        String seen = admin.get(path).expect(200).header("ETag");
        admin.ifMatch(seen).put(path, "{\"accountPlan\":\"gold\"}").expect(200);

        ApiResponse late = admin.ifMatch(seen).put(path, "{\"enabled\":false}").expect(412);

        assertThat(late.body()).contains("changed_meanwhile", "accountPlan").doesNotContain("name,");
        assertThat(admin.get(path).json().path("enabled").asBoolean()).isTrue();
    }

    @Test // E-20
    void withOrganizationsSwitchedOffThereAreNone() {
        String path = "organizations/" + create("").path("id").asText();
        organizations.switchedOn(false);
        try {
            admin.get("organizations").expect(404);
            admin.get(path).expect(404);
            admin.put(path, "{\"enabled\":false}").expect(404);
            assertThat(admin.post("organizations", "{\"name\":\"" + name + " 2\"}")
                            .expect(409)
                            .body())
                    .contains("organizations_disabled");
        } finally {
            organizations.switchedOn(true);
        }
        assertThat(admin.get(path).expect(200).json().path("enabled").asBoolean())
                .isTrue();
    }

    @Test // E-17
    void theListIsSearchedLiterallyAndGoesOnByACursor() {
        for (String letter : List.of("a", "C", "b")) {
            organizations.create(Organizations.newAlias(), letter + "_" + name, Map.of());
        }
        organizations.create(Organizations.newAlias(), "ax" + name, Map.of());
        String search = "_" + name.replace(" ", "%20");

        JsonNode first = admin.get("organizations?max=2&search=" + search.toUpperCase())
                .expect(200)
                .json();
        JsonNode second = admin.get("organizations?max=2&search=" + search.toUpperCase() + "&cursor="
                        + first.path("next").asText())
                .expect(200)
                .json();

        assertThat(first.path("organizations").findValuesAsText("name")).containsExactly("a_" + name, "b_" + name);
        assertThat(first.path("hasMore").asBoolean()).isTrue();
        assertThat(second.path("organizations").findValuesAsText("name")).containsExactly("C_" + name);
        assertThat(second.path("hasMore").asBoolean()).isFalse();
        assertThat(second.has("next")).isFalse();
        admin.get("organizations?search=ab").expect(400);
        admin.get("organizations?max=101").expect(400);
        admin.get("organizations?cursor=" + first.path("next").asText()).expect(400);
        admin.get("organizations?first=1").expect(400);
    }
}
