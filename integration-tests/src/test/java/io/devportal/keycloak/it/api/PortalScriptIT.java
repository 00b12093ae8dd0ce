// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code scripts/portal}, as an admin without a browser uses it: B16. */
@Tag("api")
@PortalTest
final class PortalScriptIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();
    private final PortalScript script;

    PortalScriptIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.script = new PortalScript(server, realm);
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void anAdminDecides() {
        people.settings("manual", "account-setup");
    }

    @Test // B16, T18
    void aSelectionGetsAnOrganizationThatExistsOrASavedReason() {
        Organizations organizations = new Organizations(realm);
        String globex = organizations.create();
        String other = People.newAddress();
        String rejected = People.newAddress();
        List.of(address, other, rejected).forEach(people::signUp);
        realm.as(People.ADMIN)
                .put("rejection-reasons", "{\"reasons\":[{\"id\":\"partners\",\"texts\":{\"en\":\"Partners only.\"}}]}")
                .expect(200);
        script.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        script.run("", "approve", people.id(address), people.id(other), "--into", globex, "--role", "org-publisher")
                .expectSuccess();
        script.run("", "reject", people.id(rejected), "--saved", "partners").expectSuccess();

        assertThat(organizations.members(globex))
                .containsExactlyInAnyOrder(
                        address + " UNMANAGED [org-publisher]", other + " UNMANAGED [org-publisher]");
        assertThat(people.request(rejected).at("/decision/reason").asText()).isEqualTo("Partners only.");
        assertThat(script.run("", "approve", "x", "--into", "no-such-organization")
                        .output())
                .contains("no organization with this alias or name");
    }

    @Test // B16
    void anAdminSignsInOnceAndDecides() throws Exception {
        String other = People.newAddress();
        people.signUp(address);
        people.signUp(other, Map.of("firstName", "+1+1"));
        script.shortTokens();
        script.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(script.run("", "list").expectSuccess().output()).contains(address, other, "Ada Lovelace");
        assertThat(script.run("", "show", people.id(address)).expectSuccess().output())
                .contains("\"version\"");
        assertThat(script.run("", "list", "--csv").expectSuccess().output()).contains("\"'+1+1\"", "\"Ada\"");
        String both = people.id(address) + "\n" + people.id(other) + "\n";
        script.run(both, "approve", "-").expectSuccess();

        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.state(other)).isEqualTo("PENDING_ACTIVATION");
        assertThat(script.run(both, "approve", "-"))
                .satisfies(again -> assertThat(again.code()).isEqualTo(1))
                .extracting(Tools.Result::output)
                .asString()
                .contains("already approved by Mara Lindqvist", "2 of 2 were refused");
        assertThat(Files.getPosixFilePermissions(script.home().resolve("portal/session.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        script.run("", "sign-out").expectSuccess();
        assertThat(script.run("", "list").output()).contains("You are not signed in");
    }

    @Test // B16
    void aServiceAccountNeedsNoSignIn() {
        people.signUp(address);
        script.serviceAccount();

        Tools.Result rejected = script.run("", "reject", people.id(address), "--reason", "We know no \"Globex\"");

        assertThat(rejected.expectSuccess().output()).contains("REJECTED", address);
        assertThat(mailbox.awaitMail(address, "was not approved").text()).contains("We know no \"Globex\"");
    }

    @Test // B16
    void anAdminTakesARequestAndWritesANote() {
        String request = people.waiting();
        script.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(script.run("", "assign", request, "me").expectSuccess().output())
                .contains("Mara Lindqvist");
        assertThat(script.run("", "list", "--assignee=me").expectSuccess().output())
                .contains(request, "Mara Lindqvist");
        script.run("", "note", request, "They call \"back\"\non Monday").expectSuccess();
        assertThat(script.run("", "note", request).expectSuccess().output())
                .contains("Mara Lindqvist", "They call \"back\" on Monday");
        assertThat(script.run("", "assign", request, People.DEVELOPER).output())
                .contains("cannot be assigned to Lena Park");
        assertThat(script.run("", "assign", request, "none").expectSuccess().output())
                .contains("nobody");
    }

    @Test // B16
    void whatGoesWrongIsASentence() {
        String url = script.url();

        assertThat(script.run("wrong\n", "sign-in", url, realm.name(), People.ADMIN)
                        .output())
                .contains("Keycloak refused the sign-in: Invalid user credentials");
        assertThat(script.run("x\n", "sign-in", url, "no-realm", People.ADMIN).output())
                .contains("There is no realm \"no-realm\"");
        script.signIn(People.DEVELOPER, PortalRealm.DEMO_PASSWORD);
        Tools.Result refused = script.run("", "list");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).contains("This needs the role portal-admin");
        assertThat(script.run("", "approve").code()).isEqualTo(2);
    }

    @Test // B16
    void whoIsSignedInAndWhatIsUnderstood() throws Exception {
        String globex = new Organizations(realm).create();
        Path file = script.home().resolve("people.csv");
        Files.writeString(file, "email,firstName,lastName,organization\n" + address + ",Ada,Lovelace," + globex + "\n");
        people.signUp(People.newAddress(), Map.of("firstName", "Grace"));
        script.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(script.run("", "whoami").expectSuccess().output()).contains("Mara Lindqvist", "may decide");
        assertThat(script.run("", "invite-file", file.toString())
                        .expectSuccess()
                        .output())
                .contains("1 invited");
        mailbox.awaitMail(address, "You are invited to ");
        assertThat(script.run("", "list", "--ids", "--search=Grace")
                        .expectSuccess()
                        .output())
                .matches("(?s)([0-9a-f-]{36}\\R)+");
        assertThat(script.run("", "help").expectSuccess().output()).contains("Usage: portal COMMAND");
        for (String[] misused : new String[][] {{"nothing"}, {"show"}, {"resend"}, {"diagnose"}, {"list", "-x"}}) {
            assertThat(script.run("", misused).code()).as(misused[0]).isEqualTo(2);
        }
    }
}
