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
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With {@code invitationMail} off, an invitation is mailed when somebody asks for it, and not by itself: L18, L20. */
@Tag("invitation")
@PortalTest
final class InvitationMailSettingIT {
    private static final Duration SHORT = Duration.ofSeconds(2);

    private final Mailbox mailbox;
    private final Invitees invitees;
    private final Organizations organizations;
    private final Api admin;
    private final String globex;
    private final String address = People.newAddress();

    InvitationMailSettingIT(PortalRealm realm, Mailbox mailbox) {
        this.mailbox = mailbox;
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.admin = realm.as(People.ADMIN);
        this.globex = organizations.create();
    }

    @BeforeEach
    void off() {
        set("off");
    }

    @AfterEach
    void on() {
        set("on");
    }

    private void set(String mail) {
        admin.put("settings", "{\"invitationMail\":\"" + mail + "\"}").expect(200);
    }

    private void fromFile(String who, String query) {
        String file = "email,firstName,lastName,organization\n" + who + ",Ada,Lovelace," + globex;
        ApiResponse answer = admin.sending("text/csv").post("invitations/csv?dry-run=false" + query, file);
        assertThat(answer.expect(200).json().path("invited").asInt()).isEqualTo(1);
    }

    @Test // L18, L20
    void whoIsInvitedWithoutAWordAboutItGetsTheLinkLater() {
        JsonNode invitation = invitees.invite(invitees.developer(address, globex));

        assertThat(invitation.path("mail").isMissingNode()).isTrue();
        mailbox.expectNoMail(address, SHORT);
        invitees.send(invitation.path("id").asText()).expect(200);
        assertThat(invitees.setUp(invitees.mail(address).link()).text()).contains("Your account is active");
    }

    @Test // L18
    void whoeverInvitesCanChooseTheMail() {
        invitees.invite(invitees.orgUser(address, globex, "developer", ",\"notify\":true"));

        assertThat(invitees.mail(address).link()).isNotBlank();
    }

    @Test // B10
    void whoHasAnAccountIsNotAskedByItselfEither() {
        String member = organizations.newPerson();

        invitees.invite(invitees.developer(member, globex));

        mailbox.expectNoMail(member, SHORT);
    }

    @Test // B16
    void aFileIsMailedWhenItIsAskedFor() {
        fromFile(address, "");
        mailbox.expectNoMail(address, SHORT);

        String other = People.newAddress();
        fromFile(other, "&notify=true");
        assertThat(invitees.mail(other).link()).isNotBlank();
        admin.sending("text/csv").post("invitations/csv?notify=perhaps", "").expect(400);
    }

    /** The settings are not theirs to read. */
    @Test // L18
    void anOrgAdminHearsOfItWithoutTheSettings() {
        Api orgAdmin = invitees.as(invitees.orgAdmin(globex));
        orgAdmin.get("settings").expect(403);

        assertThat(orgAdmin.get("me")
                        .expect(200)
                        .json()
                        .path("mailsInvitations")
                        .asBoolean(true))
                .isFalse();
        set("on");
        assertThat(orgAdmin.get("me").json().path("mailsInvitations").asBoolean())
                .isTrue();
    }
}
