// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.FaultySmtp;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code scripts/portal} about people: invited, asked about, reminded, found, changed and removed. B16. */
@Tag("api")
@PortalTest
final class PortalScriptPeopleIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final FaultySmtp smtp;
    private final People people;
    private final String address = People.newAddress();
    private final PortalScript script;

    PortalScriptPeopleIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, FaultySmtp smtp) {
        this.script = new PortalScript(server, realm);
        this.realm = realm;
        this.mailbox = mailbox;
        this.smtp = smtp;
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
                .contains("A mail with a link was just sent");
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
        assertThat(script.run("", "resend", address).output()).contains("is not waiting to be activated");
        String version = realm.as(People.ADMIN)
                .get("registration-requests/" + id)
                .json()
                .path("version")
                .asText();
        script.run("", "approve", id + "#" + version, "--organization", "").expectSuccess();
        people.activate(mailbox.awaitMail(address, "approved").link());
        assertThat(script.run("", "diagnose", id).expectSuccess().output())
                .contains("Nothing keeps this person from signing in.");
        assertThat(script.run("", "diagnose", People.newAddress()).output()).contains("You can see nobody");
        assertThat(script.run("", "diagnose", "no-such-id").output()).contains("This does not exist");
    }

    @Test // B16, L31, L39, L41
    void peopleAreFoundAndTheirRolesChanged() {
        Organizations organizations = new Organizations(realm);
        String globex = organizations.create();
        String acme = organizations.create();
        String ada = organizations.newPerson();
        organizations.grant(ada, globex, "developer");
        script.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(script.run("", "role", ada, acme, "org-admin")
                        .expectSuccess()
                        .output())
                .contains(acme + "\torg-admin", globex + "\tdeveloper");
        assertThat(script.run(
                                "",
                                "people",
                                ada,
                                "--state=ACTIVE",
                                "--organization=" + acme.toUpperCase(Locale.ROOT),
                                "--role=org-admin")
                        .expectSuccess()
                        .output())
                .contains(people.userId(ada), acme + ":org-admin");
        assertThat(script.run("", "people", ada, "--role=api-owner")
                        .expectSuccess()
                        .output())
                .isEmpty();
        assertThat(script.run("", "person", ada).expectSuccess().output()).contains("\"version\"", ada);
        assertThat(script.run("", "role", ada, acme, "none").expectSuccess().output())
                .contains(globex)
                .doesNotContain(acme);
        assertThat(organizations.roles(ada)).containsOnlyKeys(globex);
        assertThat(script.run("", "role", ada, globex, "none"))
                .satisfies(last -> assertThat(last.code()).isEqualTo(1))
                .extracting(Tools.Result::output)
                .asString()
                .contains("organization");
    }

    @Test // B16, L38, L46
    void peopleAreDisabledEnabledAndRemoved() {
        String ada = people.activePerson();
        script.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(script.run("", "disable", ada).expectSuccess().output()).contains("DISABLED", ada);
        assertThat(people.getsIn(ada)).isFalse();
        assertThat(script.run("", "enable", ada).expectSuccess().output()).contains("ACTIVE", ada);
        assertThat(people.getsIn(ada)).isTrue();
        assertThat(script.run("", "remove", ada).expectSuccess().output()).contains(ada, "was removed");
        assertThat(people.exists(ada)).isFalse();
        assertThat(script.run("", "remove", People.ADMIN).output()).contains("You cannot change your own account");
    }

    @Test // B16
    void aMailThatHasFailedIsSentAgain() {
        people.signUp(address);
        mailbox.awaitMail(address);
        smtp.refuseOnce(address, "550 5.1.1 No such user");
        people.approve(address).expect(200);
        script.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        String failed = Await.value("the mail has failed", Await.DEADLINE, () -> script.run("", "mails", "FAILED")
                .expectSuccess()
                .output()
                .lines()
                .filter(line -> line.contains(address))
                .findFirst());
        assertThat(failed).contains("APPROVED_ACTIVATE", "550");
        assertThat(script.run("", "send-again", failed.split("\t")[0])
                        .expectSuccess()
                        .output())
                .contains("WAITING", address);
        assertThat(mailbox.awaitMail(address, "approved").link()).isNotEmpty();
        assertThat(script.run("", "send-again", "no-such-mail").output()).contains("This does not exist");
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
