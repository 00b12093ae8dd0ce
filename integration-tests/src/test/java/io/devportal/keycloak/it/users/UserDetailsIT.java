// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

/** Who sees what of one person, and what they are told that they may do. */
@Tag("users")
@PortalTest
final class UserDetailsIT {
    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;
    private final String acme;
    private final String globex;
    private final Person ada;

    UserDetailsIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.acme = organizations.create();
        this.globex = organizations.create();
        this.ada = Person.in(realm, organizations)
                .with(organizations, acme, "developer")
                .with(organizations, globex, "org-publisher");
    }

    @Test // G21, G23
    void aPortalAdminSeesAllOfAPerson() {
        ApiResponse answer = realm.as(People.ADMIN).get(ada.path()).expect(200);
        JsonNode seen = answer.json();

        assertThat(seen.path("email").asText()).isEqualTo(ada.address());
        assertThat(seen.path("state").asText()).isEqualTo("ACTIVE");
        assertThat(seen.path("managedBy").asText()).isEqualTo("portal");
        assertThat(seen.path("organizations")).hasSize(2);
        assertThat(answer.header("ETag")).isEqualTo('"' + seen.path("version").asText() + '"');
        assertThat(allowed(seen, "edit-user")).isTrue();
        assertThat(allowed(seen, "add-to-organization")).isTrue();
        assertThat(seen.path("may").path("grant-portal-admin").path("code").asText())
                .isEqualTo("no_publisher");
    }

    @Test // G21, L34
    void anOrgAdminSeesTheOwnOrganizationOfAPersonAndNoOther() {
        Person admin = Person.in(realm, organizations).with(organizations, acme, "org-admin");

        JsonNode seen = ada.seenBy(admin.acts());

        assertThat(seen.path("organizations"))
                .extracting(one ->
                        one.path("alias").asText() + " " + one.path("role").asText())
                .containsExactly(acme + " developer");
        assertThat(seen.toString()).doesNotContain(globex);
        assertThat(seen.path("may").path("edit-user").path("code").asText()).isEqualTo("other_organizations");
        assertThat(seen.path("may").path("edit-user").path("reason").asText()).isNotEmpty();
        assertThat(allowed(seen.path("organizations").get(0), "change-role")).isTrue();
        assertThat(allowed(seen, "change-role")).isTrue();

        admin.with(organizations, globex, "org-admin");
        JsonNode all = ada.seenBy(admin.acts());
        assertThat(all.path("organizations")).hasSize(2);
        assertThat(allowed(all, "edit-user")).isTrue();
    }

    @Test // E-07, E-17
    void whomTheCallerMayNotKnowIsAsIfTheyWereNotThere() {
        Person admin = Person.in(realm, organizations).with(organizations, acme, "org-admin");
        Person stranger = Person.in(realm, organizations).with(organizations, globex, "developer");
        String nobody =
                admin.acts().get("users/" + UUID.randomUUID()).expect(404).body();

        for (String method : List.of("GET", "PUT", "DELETE")) {
            String body = method.equals("PUT") ? "{\"enabled\":false}" : null;
            assertThat(admin.acts()
                            .send(method, stranger.path(), body)
                            .expect(404)
                            .body())
                    .isEqualTo(nobody);
        }
        assertThat(people.user(stranger.address()).toRepresentation().isEnabled())
                .isTrue();
    }

    @Test // G19, L1
    void whoAdministersNothingSeesNobody() {
        Person owner = Person.in(realm, organizations);
        new GlobalRole("api-owner").grant(realm, owner.id());
        List<Person> others = List.of(
                owner,
                Person.in(realm, organizations).with(organizations, acme, "org-publisher"),
                Person.in(realm, organizations).with(organizations, acme, "developer"),
                Person.in(realm, organizations));

        for (Person other : others) {
            ApiResponse answer = other.acts().get(ada.path()).expect(403);
            assertThat(Person.code(answer)).isEqualTo("role_missing");
        }
    }

    @Test // E-19
    void aRoleThatIsGoneCountsAtOnce() {
        Person admin = Person.in(realm, organizations).with(organizations, acme, "org-admin");
        var caller = admin.acts();
        caller.get(ada.path()).expect(200);

        admin.with(organizations, acme, "developer");

        caller.get(ada.path()).expect(403);
    }

    @Test // G21
    void attributesOfTheProfileHaveTheirLabelsAndOptions() {
        UPConfig before = realm.admin().users().userProfile().getConfiguration();
        UPConfig config = realm.admin().users().userProfile().getConfiguration();
        UPAttribute size =
                new UPAttribute("companySize", new UPAttributePermissions(Set.of("admin", "user"), Set.of("admin")));
        size.setDisplayName("Company size");
        size.setValidations(Map.of("options", Map.of("options", List.of("small", "big"))));
        size.setAnnotations(Map.of("inputType", "select", "inputOptionLabels", Map.of("small", "Up to 50 people")));
        config.addOrReplaceAttribute(size);
        UPAttribute hidden =
                new UPAttribute("secretOfTheUser", new UPAttributePermissions(Set.of("user"), Set.of("user")));
        config.addOrReplaceAttribute(hidden);
        realm.admin().users().userProfile().update(config);
        try {
            ada.edited(realm.as(People.ADMIN), "{\"attributes\":{\"companySize\":[\"small\"]}}")
                    .expect(200);

            JsonNode attributes = ada.seenBy(realm.as(People.ADMIN)).path("attributes");

            JsonNode shown = named(attributes, "companySize");
            assertThat(shown.path("label").asText()).isEqualTo("Company size");
            assertThat(shown.path("values").get(0).path("label").asText()).isEqualTo("Up to 50 people");
            assertThat(shown.path("options")).hasSize(2);
            assertThat(shown.path("editable").asBoolean()).isTrue();
            assertThat(named(attributes, "firstName").path("label").asText()).isEqualTo("First name");
            assertThat(named(attributes, "username").path("editable").asBoolean())
                    .isFalse();
            assertThat(attributes.toString()).doesNotContain("secretOfTheUser");
            ada.edited(realm.as(People.ADMIN), "{\"attributes\":{\"companySize\":[\"huge\"]}}")
                    .expect(400);
        } finally {
            realm.admin().users().userProfile().update(before);
        }
    }

    @Test // G19, T20
    void meSaysWhatTheCallerMayDoAtAll() {
        Person admin = Person.in(realm, organizations).with(organizations, acme, "org-admin");

        JsonNode me = admin.acts().get("me").expect(200).json();
        JsonNode developer = ada.acts().get("me").expect(200).json();

        assertThat(me.path("organizations").get(0).path("role").asText()).isEqualTo("org-admin");
        assertThat(allowed(me, "add-user")).isTrue();
        assertThat(allowed(me, "decide-request")).isFalse();
        assertThat(allowed(developer, "list-users")).isFalse();
        assertThat(developer.path("may").path("list-users").path("code").asText())
                .isEqualTo("role_missing");
    }

    private static JsonNode named(JsonNode attributes, String name) {
        for (JsonNode attribute : attributes) {
            if (attribute.path("name").asText().equals(name)) {
                return attribute;
            }
        }
        throw new AssertionError(name + " is not in " + attributes);
    }

    private static boolean allowed(JsonNode seen, String action) {
        return seen.path("may").path(action).path("allowed").asBoolean();
    }
}
