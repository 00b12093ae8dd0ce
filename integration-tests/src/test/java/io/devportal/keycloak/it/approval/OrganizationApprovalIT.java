// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** An approval creates the organization that somebody registered, with them as its org admin: L5, L6, B10, D-05. */
@Tag("approval")
@PortalTest
final class OrganizationApprovalIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final String address = People.newAddress();
    private final String name = Organizations.newName();
    private String path;

    OrganizationApprovalIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void somebodyAsksForAnOrganization() {
        people.settings("manual", "account-setup");
        organizations.askedAtSignUp("optional");
        people.signUp(address, Map.of(Organizations.FIELD, name));
        path = "registration-requests/" + people.id(address);
    }

    private ApiResponse approve(String json) {
        return realm.as(People.ADMIN).post(path + "/approve", json);
    }

    @Test // L5, L6, B15
    void theApplicantIsItsOnlyMemberAndOrgAdmin() {
        JsonNode organization = people.approve(address).expect(200).json().path("organization");

        String alias = name.toLowerCase().replace(' ', '-');
        assertThat(organization.path("created").asBoolean()).isTrue();
        assertThat(organization.path("alias").asText()).isEqualTo(alias);
        assertThat(organization.path("id").asText()).isEqualTo(organizations.id(name));
        assertThat(organizations.members(name)).containsExactly(address + " UNMANAGED [org-admin]");
        AdminEventRepresentation event = realm.admin().getAdminEvents().stream()
                .filter(one -> ("portal/" + path + "/approve").equals(one.getResourcePath()))
                .findFirst()
                .orElseThrow();
        assertThat(event.getDetails())
                .containsEntry("organization_alias", alias)
                .containsEntry("organization_id", organization.path("id").asText());

        people.activate(mailbox.awaitMail(address, "approved").link());
        assertThat(TokenClient.with(realm, Map.of()).roles(address))
                .extracting(JsonNode::textValue)
                .containsExactly(alias + ":org-admin");
        assertThat(organizations.members(name)).hasSize(1);
    }

    @Test // B10
    void leavingTheOrganizationKeepsTheAccount() {
        people.approve(address).expect(200);

        organizations.of(name).members().member(people.userId(address)).delete().close();

        assertThat(organizations.members(name)).isEmpty();
        assertThat(people.exists(address)).isTrue();
    }

    @Test // D-05
    void aRejectedRequestLeavesNoOrganization() {
        people.reject(address, "No contract").expect(200);

        assertThat(organizations.exists(name)).isFalse();
        assertThat(organizations.requested(people, address).orElseThrow().toString())
                .isEqualTo("{\"name\":\"" + name + "\",\"created\":false}");
    }

    @Test // L6
    void anAdminMayChooseAnotherName() {
        String another = Organizations.newName();

        JsonNode approved =
                approve("{\"organization\":\" " + another + " \"}").expect(200).json();

        assertThat(approved.at("/organization/name").asText()).isEqualTo(another);
        assertThat(organizations.members(another)).containsExactly(address + " UNMANAGED [org-admin]");
        assertThat(organizations.exists(name)).isFalse();
    }

    @Test // L6
    void anAdminMayApproveWithoutTheOrganization() {
        JsonNode approved = approve("{\"organization\":\"\"}").expect(200).json();

        assertThat(approved.at("/organization/created").asBoolean()).isFalse();
        people.activate(mailbox.awaitMail(address, "approved").link());
        assertThat(people.state(address)).isEqualTo("ACTIVE");
        assertThat(organizations.exists(name)).isFalse();
    }

    @Test
    void whatIsNoNameOrNoFieldIsRefusedAndNothingChanges() {
        assertThat(approve("{\"organization\":\"---\"}").expect(400).body()).contains("organization", "invalid_value");
        approve("{\"organization\":\"a\"}").expect(400);
        approve("{\"organization\":7}").expect(400);
        approve("{\"organisation\":\"Acme\"}").expect(400);

        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void withOrganizationsSwitchedOffTheAnswerSaysHowToGoOn() {
        organizations.switchedOn(false);
        try {
            assertThat(people.approve(address).expect(409).body()).contains("organizations_disabled", "empty name");
            assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");

            approve("{\"organization\":\"\"}").expect(200);
        } finally {
            organizations.switchedOn(true);
        }
    }

    @Test // K-04
    void anOrganizationThatIsGoneAgainLeavesNoId() {
        people.approve(address).expect(200);
        realm.admin().organizations().get(organizations.id(name)).delete().close();

        JsonNode organization = people.request(address).path("organization");

        assertThat(organization.path("name").asText()).isEqualTo(name);
        assertThat(organization.has("id")).isFalse();
        assertThat(organization.has("alias")).isFalse();
        assertThat(organization.path("created").asBoolean()).isTrue();
        assertThat(organization.path("removed").asBoolean()).isTrue();
    }
}
