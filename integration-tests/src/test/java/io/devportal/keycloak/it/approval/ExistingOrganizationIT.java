// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** An approval puts somebody into an organization that exists, with a role, in the same call. */
@Tag("approval")
@PortalTest
final class ExistingOrganizationIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final Api admin;
    private final String address = People.newAddress();
    private final String asked = Organizations.newName();
    private String globex;
    private String globexId;
    private String path;

    ExistingOrganizationIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
    }

    @BeforeEach
    void somebodyAsksForAnOrganizationOfTheirOwn() {
        people.settings("manual", "account-setup");
        organizations.askedAtSignUp("optional");
        globex = organizations.create();
        globexId = organizations.id(globex);
        people.signUp(address, Map.of(Organizations.FIELD, asked));
        path = "registration-requests/" + people.id(address);
    }

    private static String into(String id, String more) {
        return "{\"organization\":{\"id\":\"" + id + "\"}" + more + "}";
    }

    private void isUntouched(ApiResponse refused, String... words) {
        assertThat(refused.body()).contains(words);
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        assertThat(organizations.members(globex)).isEmpty();
    }

    @Test // G20, L15, B15
    void thePersonIsADeveloperThereAndTheirOwnOrganizationIsNotMade() {
        JsonNode approved =
                admin.post(path + "/approve", into(globexId, "")).expect(200).json();

        JsonNode organization = approved.path("organization");
        assertThat(organization.path("id").asText()).isEqualTo(globexId);
        assertThat(organization.path("alias").asText()).isEqualTo(globex);
        assertThat(organization.path("role").asText()).isEqualTo("developer");
        assertThat(organization.path("created").asBoolean()).isFalse();
        assertThat(people.request(address).path("organization")).isEqualTo(organization);
        assertThat(organizations.members(globex)).containsExactly(address + " UNMANAGED [developer]");
        assertThat(organizations.exists(asked)).isFalse();
        AdminEventRepresentation event = realm.admin().getAdminEvents().stream()
                .filter(one -> ("portal/" + path + "/approve").equals(one.getResourcePath()))
                .findFirst()
                .orElseThrow();
        assertThat(event.getDetails())
                .containsEntry("organization_id", globexId)
                .containsEntry("organization_alias", globex)
                .containsEntry("role", "developer");

        people.activate(mailbox.awaitMail(address, "approved").link());
        assertThat(TokenClient.with(realm, Map.of()).roles(address))
                .extracting(JsonNode::textValue)
                .containsExactly(globex + ":developer");
    }

    @Test // L15
    void anotherRoleIsGivenWhereTheAdminNamesIt() {
        admin.post(path + "/approve", into(globexId, ",\"role\":\"org-publisher\""))
                .expect(200);

        assertThat(organizations.members(globex)).containsExactly(address + " UNMANAGED [org-publisher]");
    }

    @Test // E-16, E-17
    void whatIsNoEnabledOrganizationOrNoRoleIsRefusedAndNothingChanges() {
        isUntouched(admin.post(path + "/approve", into("nobody", "")).expect(400), "invalid_value", "organization");
        isUntouched(admin.post(path + "/approve", into("\\u0000", "")).expect(400), "invalid_value", "organization");
        isUntouched(
                admin.post(path + "/approve", into(globexId, ",\"role\":\"portal-admin\""))
                        .expect(400),
                "invalid_value",
                "role");
        isUntouched(
                admin.post(path + "/approve", "{\"organization\":\"Acme\",\"role\":\"developer\"}")
                        .expect(400),
                "invalid_value",
                "role");
        organizations.setEnabled(globex, false);
        isUntouched(admin.post(path + "/approve", into(globexId, "")).expect(400), "invalid_value", "organization");
    }

    @Test // L4
    void whereSingleSignOnManagesThePeopleNobodyIsPut() {
        OrganizationRepresentation underSingleSignOn = organizations.of(globex).toRepresentation();
        underSingleSignOn.singleAttribute("ssoManaged", "true");
        organizations.of(globex).update(underSingleSignOn).close();

        isUntouched(admin.post(path + "/approve", into(globexId, "")).expect(409), "single_sign_on");
    }

    @Test // K-04
    void whoeverHasNotSeenTheRequestAsItIsChangesNothing() {
        String seen = admin.get(path).expect(200).header("ETag");
        people.setEnabled(address, true);

        isUntouched(
                admin.ifMatch(seen).post(path + "/approve", into(globexId, "")).expect(412), "changed_meanwhile");
    }

    @Test // B16, B-07
    void aSelectionIsPutIntoOneOrganizationAndAnItemMayNameAnother() {
        String other = organizations.create();
        String named = People.newAddress();
        people.signUp(named);
        String item = "{\"id\":\"" + people.id(named) + "\",\"organization\":{\"id\":\"" + organizations.id(other)
                + "\"},\"role\":\"org-admin\"}";

        admin.post(
                        "registration-requests/bulk",
                        "{\"decision\":\"approve\",\"organization\":{\"id\":\"" + globexId + "\"},\"items\":[{\"id\":\""
                                + people.id(address) + "\"}," + item + "]}")
                .expect(200);

        assertThat(organizations.members(globex)).containsExactly(address + " UNMANAGED [developer]");
        assertThat(organizations.members(other)).containsExactly(named + " UNMANAGED [org-admin]");
    }

    @Test // B16, E-17
    void aNameForSeveralAndAnOrganizationForARejectionAreRefused() {
        String items = ",\"items\":[{\"id\":\"" + people.id(address) + "\"}]}";

        isUntouched(
                admin.post("registration-requests/bulk", "{\"decision\":\"approve\",\"organization\":\"Acme\"" + items)
                        .expect(400),
                "organization");
        isUntouched(
                admin.post(
                                "registration-requests/bulk",
                                "{\"decision\":\"reject\",\"organization\":{\"id\":\"" + globexId + "\"}" + items)
                        .expect(400),
                "organization");
    }

    @Test // L7
    void ofAnApprovalAndARenamingToLookAlikeNamesOneGetsIt() {
        List<ApiResponse> answers = Race.of(
                () -> admin.post(path + "/approve"),
                () -> admin.put("organizations/" + globexId, "{\"name\":\"" + asked.toUpperCase() + "\"}"));

        assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(200, 409);
        assertThat(realm.admin().organizations().list(0, 1000))
                .filteredOn(one -> one.getName().equalsIgnoreCase(asked))
                .hasSize(1);
    }
}
