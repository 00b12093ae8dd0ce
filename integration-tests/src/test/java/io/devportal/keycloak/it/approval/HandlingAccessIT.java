// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Robot;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who reads and writes notes, who gives a request to whom, and that nobody else does. */
@Tag("approval")
@PortalTest
final class HandlingAccessIT {
    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;
    private final Invitees invitees;
    private final Api mara;

    HandlingAccessIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.invitees = new Invitees(realm, mailbox);
        this.mara = realm.as(People.ADMIN);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    @Test // D-08
    void whoMayNotDecideReadsWritesAndAssignsNothing() {
        RequestNotes notes = new RequestNotes(mara, people.waiting());
        String note = notes.path(notes.write("secret"));

        for (Api stranger : List.of(
                realm.as(People.DEVELOPER),
                invitees.as(invitees.orgAdmin(organizations.create())),
                new Robot(realm).signedIn())) {
            for (ApiResponse refused : List.of(
                    stranger.get(notes.path()),
                    stranger.post(notes.path(), RequestNotes.body("mine")),
                    stranger.delete(note),
                    assign(stranger, notes.request(), people.userId(People.ADMIN)))) {
                assertRefused(refused, 403, "role_missing");
                assertThat(refused.body()).doesNotContain("secret");
            }
        }
        assertThat(notes.read()).hasSize(1);
        assertThat(assignee(notes.request()).isMissingNode()).isTrue();
    }

    @Test // E-07
    void aNoteBelongsToOneRequest() {
        RequestNotes notes = new RequestNotes(mara, people.waiting());
        String note = notes.write("mine").path("id").asText();
        String invited = invitees.invite(invitees.developer(People.newAddress(), organizations.create()))
                .path("userId")
                .asText();
        RequestNotes others = new RequestNotes(mara, people.waiting());

        assertRefused(mara.delete(others.path() + "/" + note), 404, "not_found");
        assertRefused(mara.delete(notes.path() + "/%00"), 404, "not_found");
        for (String other : List.of("nobody", people.userId(People.DEVELOPER), invited)) {
            assertNothing(new RequestNotes(mara, other), note);
        }
        try (PortalRealm neighbour = realm.neighbour()) {
            assertNothing(new RequestNotes(neighbour.as(People.ADMIN), notes.request()), note);
        }
        assertThat(notes.read()).hasSize(1);
        assertThat(notes.count()).isEqualTo(1);
    }

    private static void assertNothing(RequestNotes notes, String note) {
        assertRefused(notes.caller().get(notes.path()), 404, "not_found");
        assertRefused(notes.caller().post(notes.path(), RequestNotes.body("a")), 404, "not_found");
        assertRefused(notes.caller().delete(notes.path() + "/" + note), 404, "not_found");
    }

    @Test // B-10, D-08
    void onlyWhoMayDecideTakesCareOfARequest() {
        String request = people.waiting();
        PortalAdmin disabled = PortalAdmin.in(realm);
        people.setEnabled(disabled.address(), false);
        String invited = people.waiting();
        new GlobalRole("portal-admin").grant(realm, invited);
        mara.post("registration-requests/" + invited + "/approve").expect(200);
        String applicant = people.waiting();
        new GlobalRole("portal-admin").grant(realm, applicant);
        Robot robot = new Robot(realm);
        new GlobalRole("portal-admin").grant(realm, robot.userId());

        for (String nobody : List.of(people.userId(People.DEVELOPER), disabled.id(), invited, applicant)) {
            assertRefused(assign(mara, request, nobody), 409, "assignee_may_not_decide");
        }
        assertRefused(assign(mara, applicant, applicant), 409, "assignee_may_not_decide");
        for (String unknown : List.of("nobody", "a b", "", robot.userId())) {
            assertRefused(assign(mara, request, unknown), 400, "invalid_value");
        }
        try (PortalRealm neighbour = realm.neighbour()) {
            String elsewhere = new Organizations(neighbour).userId(People.ADMIN);
            assertRefused(assign(mara, request, elsewhere), 400, "invalid_value");
            assertRefused(assign(neighbour.as(People.ADMIN), request, elsewhere), 404, "not_found");
        }
        assertThat(assignee(request).isMissingNode()).isTrue();
    }

    private static ApiResponse assign(Api by, String request, String userId) {
        return by.put("registration-requests/" + request + "/assignee", "{\"userId\":\"" + userId + "\"}");
    }

    private JsonNode assignee(String request) {
        return mara.get("registration-requests/" + request).expect(200).json().path("assignee");
    }

    private static void assertRefused(ApiResponse refused, int status, String code) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.json().path("params").path(0).asText()).isEqualTo(code);
        assertThat(refused.json().path("errorMessage").asText()).isNotBlank();
    }
}
