// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The people of an organization with their roles there. */
@Tag("organizations")
@PortalTest
final class MembersIT {
    private final PortalRealm realm;
    private final Organizations organizations;
    private final Api admin;
    private final String alias;
    private final String path;

    MembersIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
        this.alias = organizations.create();
        this.path = "organizations/" + organizations.id(alias) + "/members";
    }

    @Test // B10
    void eachMemberIsShownWithTheRoleThereAndTheState() {
        String other = organizations.create();
        TreeMap<String, String> expected = new TreeMap<>();
        for (String role : List.of("org-admin", "org-publisher", "developer")) {
            String person = organizations.newPerson();
            organizations.grant(person, alias, role);
            organizations.grant(person, other, "developer");
            expected.put(person, role);
        }
        String without = organizations.newPerson();
        organizations.join(without, alias);
        organizations.grant(without, other, "org-admin");
        new People(realm, null).setEnabled(without, false);
        expected.put(without, "");

        JsonNode members = admin.get(path).expect(200).json().path("members");

        TreeMap<String, String> found = new TreeMap<>();
        members.forEach(member ->
                found.put(member.path("email").asText(), member.path("role").asText("")));
        assertThat(found).isEqualTo(expected);
        members.forEach(member -> {
            boolean isWithout = member.path("email").asText().equals(without);
            assertThat(member.path("state").asText()).isEqualTo(isWithout ? "DISABLED" : "ACTIVE");
            assertThat(member.path("managed").asBoolean()).isFalse();
        });
    }

    @Test // E-17
    void theListGoesOnByACursor() {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            String person = organizations.newPerson();
            organizations.grant(person, alias, "developer");
            all.add(person);
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = admin.get(path + "?max=2" + next).expect(200).json();
            seen.addAll(page.path("members").findValuesAsText("username"));
            next = page.has("next") ? "&cursor=" + page.path("next").asText() : null;
        } while (next != null);

        assertThat(seen).containsExactlyElementsOf(all);
        admin.get(path + "?max=0").expect(400);
        admin.get(path + "?cursor=x").expect(400);
        admin.get(path + "?search=abc").expect(400);
    }

    @Test // E-07, E-20
    void anOrgAdminSeesTheOwnPeopleAndNoOthers() {
        String other = organizations.create();
        String orgAdmin = organizations.newPerson();
        organizations.grant(orgAdmin, alias, "org-admin");
        organizations.grant(orgAdmin, other, "developer");
        Api api = realm.as(orgAdmin, People.PASSWORD);

        assertThat(api.get(path).expect(200).json().path("members").findValuesAsText("username"))
                .containsExactly(orgAdmin);
        JsonNode unknown = api.get("organizations/" + UUID.randomUUID() + "/members")
                .expect(404)
                .json();
        assertThat(api.get("organizations/" + organizations.id(other) + "/members")
                        .expect(404)
                        .json())
                .isEqualTo(unknown);

        organizations.setEnabled(alias, false);
        assertThat(api.get(path).status()).isIn(403, 404);
        admin.get(path).expect(200);
        organizations.switchedOn(false);
        try {
            admin.get(path).expect(404);
        } finally {
            organizations.switchedOn(true);
        }
    }
}
