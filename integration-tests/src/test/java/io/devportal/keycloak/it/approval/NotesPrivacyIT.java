// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.mail.Mail;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** Where a note is not shown, and when it goes. */
@Tag("approval")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class NotesPrivacyIT {
    private static final String SECRET = "Looks like the Globex fraud of May";

    private final NoteRows rows;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Api mara;

    NotesPrivacyIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.rows = new NoteRows(server);
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.mara = realm.as(People.ADMIN);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    private void write(String request) {
        new RequestNotes(mara, request).write(SECRET);
    }

    @Test // J-05
    void neitherEventNorMailNorTimelineSaysWhatIsInANote() {
        String address = People.newAddress();
        people.signUp(address);
        String request = people.id(address);
        write(request);
        people.approve(address).expect(200);
        people.activate(mailbox.awaitMail(address, "approved").link());

        List<AdminEventRepresentation> events = realm.admin().getAdminEvents().stream()
                .filter(event -> String.valueOf(event.getResourcePath()).contains(request))
                .toList();
        JsonNode timeline =
                mara.get("users/" + request + "/timeline?max=100").expect(200).json();

        assertThat(events)
                .filteredOn(event -> "PORTAL_REGISTRATION_REQUEST_NOTE".equals(event.getResourceType()))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.getAuthDetails().getUserId()).isEqualTo(people.userId(People.ADMIN)));
        assertThat(events).noneMatch(event -> (event.getRepresentation() + event.getDetails()).contains(SECRET));
        assertThat(timeline.toString())
                .contains("PORTAL_REGISTRATION_REQUEST_NOTE")
                .doesNotContain(SECRET);
        assertThat(mailbox.mailsTo(address)).extracting(Mail::text).noneMatch(text -> text.contains(SECRET));
        assertThat(people.passwordGrant(address, People.PASSWORD).expect(200).body())
                .doesNotContain(SECRET);
    }

    /** Also as a portal admin, which somebody may become later. */
    @Test // B-10
    void nobodySeesThatThereAreNotesAboutThemselves() {
        String address = people.activePerson();
        String request = people.userId(address);
        write(request);
        new GlobalRole("portal-admin").grant(realm, request);
        Api ada = realm.as(address, People.PASSWORD);
        String notes = new RequestNotes(ada, request).path();

        for (ApiResponse refused : List.of(ada.get(notes), ada.post(notes, RequestNotes.body("No!")))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body()).contains("self_approval").doesNotContain(SECRET);
        }
        assertThat(ada.get("registration-requests/" + request)
                        .expect(200)
                        .json()
                        .has("noteCount"))
                .isFalse();
        assertThat(ada.get("users/" + request + "/timeline?max=100").expect(200).body())
                .contains("SIGNED_UP")
                .doesNotContain("/notes", "REQUEST_NOTE");
        for (JsonNode row : ada.get("registration-requests?max=100&order=newest")
                .expect(200)
                .json()
                .path("requests")) {
            assertThat(row.has("noteCount"))
                    .isNotEqualTo(row.path("id").asText().equals(request));
        }
    }

    @Test // E-30
    void anOrgAdminSeesNothingOfNotesInTheTimeline() {
        String address = people.activePerson();
        String request = people.userId(address);
        write(request);
        Organizations organizations = new Organizations(realm);
        String acme = organizations.create();
        organizations.grant(address, acme, "developer");
        Invitees admins = new Invitees(realm, mailbox);

        String timeline = admins.as(admins.orgAdmin(acme))
                .get("users/" + request + "/timeline?max=100")
                .expect(200)
                .body();

        assertThat(timeline).contains("SIGNED_UP").doesNotContain("/notes", "REQUEST_NOTE", SECRET);
    }

    @Test
    void notesGoWithTheAccountButStayWithARejection() throws SQLException {
        String deleted = waitingWithNote();
        String rejected = waitingWithNote();
        mara.post("registration-requests/" + rejected + "/reject").expect(200);

        realm.admin().users().get(deleted).remove();

        assertThat(rows.of(deleted)).isZero();
        assertThat(rows.of(rejected)).isEqualTo(1);
    }

    @Test
    void notesGoWithTheRealm() throws SQLException {
        String request;
        try (PortalRealm neighbour = realm.neighbour()) {
            People there = new People(neighbour, mailbox);
            there.settings("manual", "account-setup");
            request = there.waiting();
            new RequestNotes(neighbour.as(People.ADMIN), request).write("a");
            assertThat(rows.of(request)).isEqualTo(1);
        }

        assertThat(rows.of(request)).isZero();
    }

    private String waitingWithNote() {
        String request = people.waiting();
        write(request);
        return request;
    }
}
