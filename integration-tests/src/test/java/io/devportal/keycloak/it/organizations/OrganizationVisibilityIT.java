// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which organizations an org admin sees: the own ones, as long as they are enabled. */
@Tag("organizations")
@PortalTest
final class OrganizationVisibilityIT {
    private final PortalRealm realm;
    private final Organizations organizations;
    private final String own;
    private final String others;
    private final String orgAdmin;
    private final Api api;

    OrganizationVisibilityIT(PortalRealm realm) {
        this.realm = realm;
        this.organizations = new Organizations(realm);
        this.own = organizations.create();
        this.others = organizations.create();
        this.orgAdmin = organizations.newPerson();
        organizations.grant(orgAdmin, own, "org-admin");
        organizations.grant(orgAdmin, others, "developer");
        this.api = realm.as(orgAdmin, People.PASSWORD);
    }

    private String path(String alias) {
        return "organizations/" + organizations.id(alias);
    }

    @Test // E-07
    void anotherOrganizationIsNoneAtAll() {
        JsonNode unknown =
                api.get("organizations/" + UUID.randomUUID()).expect(404).json();

        assertThat(api.get(path(others)).expect(404).json()).isEqualTo(unknown);
        assertThat(api.get(path(own)).expect(200).json().path("alias").asText()).isEqualTo(own);
        assertThat(api.get("organizations")
                        .expect(200)
                        .json()
                        .path("organizations")
                        .findValuesAsText("alias"))
                .containsExactly(own);
        assertThat(api.get("organizations?search=" + others).expect(200).json().path("organizations"))
                .isEmpty();
    }

    @Test // E-07
    void anOrgAdminMakesAndChangesNone() {
        for (String alias : List.of(own, others)) {
            assertThat(api.put(path(alias), "{\"enabled\":false}").expect(403).body())
                    .contains("role_missing");
        }
        api.post("organizations", "{\"name\":\"" + Organizations.newName() + "\"}")
                .expect(403);
        assertThat(organizations.of(own).toRepresentation().isEnabled()).isTrue();
    }

    @Test // E-20
    void aDisabledOrganizationIsThereForPortalAdminsOnly() {
        organizations.setEnabled(own, false);

        // nothing else is administered, so that nothing tells of it
        assertThat(api.get(path(own)).status()).isIn(403, 404);
        assertThat(realm.as(People.ADMIN)
                        .get(path(own))
                        .expect(200)
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        realm.as(People.ADMIN).put(path(own), "{\"enabled\":true}").expect(200);
        api.get(path(own)).expect(200);
    }

    @Test // E-19
    void whoIsOrgAdminNoLongerSeesNothing() {
        String token = api.get(path(own)).expect(200).body();
        assertThat(token).contains(own);

        organizations.grant(orgAdmin, own, "developer");

        api.get(path(own)).expect(403);
        api.get("organizations").expect(403);
    }
}
