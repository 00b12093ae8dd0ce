// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code scripts/portal} about people: invited, asked about, reminded. B16. */
@Tag("api")
@PortalTest
final class PortalScriptPeopleIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();
    private final PortalScript script;

    PortalScriptPeopleIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.script = new PortalScript(server, realm);
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    @Test // B16
    void peopleAreInvited() throws Exception {
        String globex = new Organizations(realm).create();
        Path file = script.home().resolve("people.csv");
        Files.writeString(file, "email,firstName,lastName,organization\nno-address,Ada,Lovelace," + globex + "\n");
        script.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(script.run("", "invite", address, "Ada", "Lovelace", globex, "org-admin")
                        .expectSuccess()
                        .output())
                .contains("1 invited");
        mailbox.awaitMail(address, "You are invited to ");
        assertThat(script.run("", "resend", people.userId(address)).output())
                .contains("A mail with a link was sent just now");
        Tools.Result dry = script.run("", "invite-file", file.toString(), "--dry-run");
        assertThat(dry.code()).isEqualTo(1);
        assertThat(dry.output()).contains("line 2", "email", "0 would be invited", "1 refused");
    }

    @Test // B16, L46
    void whyNotIsAsked() {
        people.signUp(address);
        String id = people.id(address);
        script.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(script.run("", "diagnose", address).expectSuccess().output())
                .contains("This person cannot sign in.", "BLOCKS", "Nobody has decided", "Approve or reject");
        assertThat(script.run("", "resend", address).output()).contains("does not wait for its activation");
        String version = realm.as(People.ADMIN)
                .get("registration-requests/" + id)
                .json()
                .path("version")
                .asText();
        script.run("", "approve", id + "#" + version, "--organization", "").expectSuccess();
        people.activate(mailbox.awaitMail(address, "approved").link());
        assertThat(script.run("", "diagnose", id).expectSuccess().output())
                .contains("Nothing keeps this person from signing in.");
        assertThat(script.run("", "diagnose", People.newAddress()).output()).contains("There is not just one person");
        assertThat(script.run("", "diagnose", "no-such-id").output()).contains("There is nothing here");
    }

    @Test // B16, L20
    void whoWasAddedWithoutAMailGetsItLater() {
        Invitees invitees = new Invitees(realm, mailbox);
        String globex = new Organizations(realm).create();
        invitees.invite(invitees.orgUser(address, globex, "developer", ",\"notify\":false"));
        script.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(script.run("", "diagnose", address).expectSuccess().output())
                .contains("This person cannot sign in.", "No activation link was sent");
        assertThat(script.run("", "resend", address).expectSuccess().output()).contains("The mail is on its way");
        assertThat(invitees.setUp(invitees.mail(address).link()).text()).contains("Your account is active");
    }
}
