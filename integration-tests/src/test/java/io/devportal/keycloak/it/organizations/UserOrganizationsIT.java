// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.organizations;

import static io.devportal.keycloak.it.dsl.BrokeredRealm.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.devportal.keycloak.it.dsl.BrokeredPerson;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** Portal admins give and take roles in organizations, where no identity provider decides. */
@Tag("organizations")
@PortalTest
final class UserOrganizationsIT {
    private final PortalRealm realm;

    @AutoClose
    private final BrokeredRealm brokered;

    private final BrokeredPerson person;
    private final Organizations organizations;
    private final UserOrganizationsApi api;
    private final String ada;

    UserOrganizationsIT(PortalRealm realm) {
        this.realm = realm;
        this.brokered = new BrokeredRealm(realm);
        this.person = brokered.person;
        this.organizations = brokered.organizations;
        this.api = new UserOrganizationsApi(realm, organizations);
        this.ada = organizations.newPerson();
    }

    @Test // L32, L45
    void thePortalDecidesAboutPeopleOfAProviderOfTypePortal() {
        brokered.provider(RoleMapper.oidc().allowingAny());
        brokered.authorizationType("portal");
        person.says("[\"acme:org-admin\"]").signsIn(ALIAS);

        ApiResponse answer = api.put(person.address(), "globex", "developer").expect(200);

        assertThat(answer.json().has("identityProvider")).isFalse();
        assertThat(brokered.roles()).containsExactly(entry("globex", "developer"));
        person.signsIn(ALIAS);
        assertThat(brokered.roles()).containsExactly(entry("globex", "developer"));
    }

    @Test // L33
    void theIdentityProviderDecidesAboutItsPeopleUnlessTold() {
        brokered.provider(RoleMapper.oidc().allowingAny());
        person.says("[\"acme:developer\"]").signsIn(ALIAS);

        ApiResponse put = api.put(person.address(), "acme", "org-admin").expect(409);
        ApiResponse delete = api.delete(person.address(), "acme").expect(409);

        assertThat(api.get(person.address()).json().path("identityProvider").asText())
                .isEqualTo(ALIAS);
        assertThat(put.json().toString()).contains("identity_provider_decides", ALIAS);
        assertThat(delete.json().toString()).contains("identity_provider_decides");
        assertThat(brokered.roles()).containsExactly(entry("acme", "developer"));
    }

    @Test
    void aRoleIsGivenChangedAndTakenAgain() {
        api.put(ada, "acme", "developer").expect(200);
        assertThat(api.get(ada).json().path("organizations")).singleElement().satisfies(one -> {
            assertThat(one.path("alias").asText()).isEqualTo("acme");
            assertThat(one.path("name").asText()).isEqualTo("acme Inc");
            assertThat(one.path("role").asText()).isEqualTo("developer");
            assertThat(one.path("managed").asBoolean()).isFalse();
        });

        api.put(ada, "acme", "org-publisher").expect(200);
        assertThat(organizations.roles(ada)).containsExactly(entry("acme", "org-publisher"));

        // nobody is left without an organization: L41
        api.delete(ada, "acme").expect(409);
        api.put(ada, "globex", "developer").expect(200);
        assertThat(api.delete(ada, "acme").expect(200).json().path("organizations"))
                .hasSize(1);
        assertThat(organizations.roles(ada)).containsExactly(entry("globex", "developer"));
        String path = "portal/users/" + organizations.userId(ada) + "/organizations/acme";
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> path.equals(event.getResourcePath()))
                .extracting(AdminEventRepresentation::getOperationType)
                .containsExactlyInAnyOrder("UPDATE", "UPDATE", "DELETE");
        api.delete(ada, "acme").expect(404);
    }

    @Test // B10, E-15
    void whoIsManagedStaysAMember() {
        brokered.provider(RoleMapper.oidc());
        organizations.of("acme").identityProviders().addIdentityProvider(ALIAS).close();
        person.says("[\"acme:developer\"]").signsIn(ALIAS);
        brokered.authorizationType("portal");

        api.delete(person.address(), "acme").expect(200);

        assertThat(api.get(person.address()).json().path("organizations"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.has("role")).isFalse();
                    assertThat(one.path("managed").asBoolean()).isTrue();
                });
        assertThat(brokered.hasAccount()).isTrue();
    }
}
