// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.ClientsResource;

/** What a withdrawn invitation leaves, and on which invitation an admin acts: B8, E-10, F-03, J-03, K-04. */
@Tag("invitation")
@PortalTest
final class WithdrawalIT {
    private static final String QUIETLY = ",\"notify\":false";

    private final PortalRealm realm;
    private final People people;
    private final Invitees invitees;
    private final Organizations organizations;
    private final String globex;
    private final Api orgAdmin;
    private final String grace = People.newAddress();

    WithdrawalIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.globex = organizations.create();
        this.orgAdmin = invitees.as(invitees.orgAdmin(globex));
    }

    @AfterEach
    void manyAreAllowedAgain() {
        realm.as(People.ADMIN).put("settings", "{\"maxInvitationsPerDay\":100}").expect(200);
    }

    private String invitedTo(String alias, String more) {
        return invitees.invite(invitees.orgUser(grace, alias, "developer", more))
                .path("id")
                .asText();
    }

    @Test // B8, F-03
    void theAccountStaysForWhoElseHasInvitedThePerson() {
        String initech = organizations.create();
        String first = invitedTo(globex, "");
        invitedTo(initech, "");
        String link = Invitees.joinLink(invitees.joinMail(grace));

        orgAdmin.delete("invitations/" + first).expect(200);

        assertThat(people.exists(grace)).isTrue();
        HttpBrowser browser = realm.browser();
        HttpPage form = browser.get(link);
        assertThat(form.text()).contains(initech + " Inc").doesNotContain(globex);
        browser.submit(form.form("#portal-account-setup").fill(People.setup(People.PASSWORD)));
        assertThat(organizations.roles(grace)).isEqualTo(Map.of(initech, "developer"));
    }

    @Test // E-10
    void whoAdministersTheRealmByNowIsNotDeleted() {
        String id = invitedTo(globex, "");
        ClientsResource clients = realm.admin().clients();
        String management = clients.findByClientId("realm-management").get(0).getId();
        people.user(grace)
                .roles()
                .clientLevel(management)
                .add(List.of(clients.get(management).roles().get("view-users").toRepresentation()));

        orgAdmin.delete("invitations/" + id).expect(200);

        assertThat(people.exists(grace)).isTrue();
        assertThat(invitees.state(id)).isEqualTo("WITHDRAWN");
    }

    @Test // E-13
    void theAddressOfAnInvitationStays() {
        invitedTo(globex, "");

        assertThat(realm.as(People.ADMIN)
                        .put("users/" + people.userId(grace), "{\"email\":\"mine@evil.example\"}")
                        .expect(409)
                        .body())
                .contains("address_of_invitation");

        assertThat(people.exists(grace)).isTrue();
    }

    @Test // K-04
    void whoHasSeenAnEarlierStateNeitherSendsNorWithdraws() {
        String path = "invitations/" + invitedTo(globex, QUIETLY);
        Api admin = realm.as(People.ADMIN);
        String seen = admin.get(path).expect(200).header("ETag");
        String now = admin.post(path + "/send").expect(200).header("ETag");

        assertThat(admin.ifMatch(seen).delete(path).expect(412).body()).contains("What changed: link.");
        assertThat(admin.ifMatch(seen).post(path + "/send").expect(412).body()).contains("What changed: link.");

        JsonNode left = admin.get(path).expect(200).json();
        assertThat(left.path("state").asText()).isEqualTo("OPEN");
        admin.ifMatch(now).delete(path).expect(200);
    }

    @Test // J-03
    void aMailSentLaterCountsTowardsTheDaysShare() {
        realm.as(People.ADMIN).put("settings", "{\"maxInvitationsPerDay\":1}").expect(200);
        String id = orgAdmin.post("users", invitees.orgUser(grace, globex, "developer", QUIETLY))
                .expect(201)
                .json()
                .path("id")
                .asText();

        assertThat(orgAdmin.post("invitations/" + id + "/send").expect(429).body())
                .contains("too_many_invitations");
        invitees.send(id).expect(200);
    }
}
