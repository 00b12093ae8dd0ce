// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.GlobalRole;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** {@code scripts/portal}, as an admin without a browser uses it: B16. */
@Tag("api")
@PortalTest
final class PortalScriptIT {
    private static final String SCRIPT =
            Path.of("../scripts/portal").toAbsolutePath().toString();

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Tools tools = new Tools(Path.of("."), Duration.ofMinutes(2));
    private final Map<String, String> environment = new HashMap<>();
    private final String address = People.newAddress();

    @TempDir
    Path home;

    PortalScriptIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void tools() {
        Tools.require("sh", "curl", "jq");
        environment.put("XDG_STATE_HOME", home.toString());
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
        signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        run("", "approve", people.id(address), people.id(other), "--into", globex, "--role", "org-publisher")
                .expectSuccess();
        run("", "reject", people.id(rejected), "--saved", "partners").expectSuccess();

        assertThat(organizations.members(globex))
                .containsExactlyInAnyOrder(
                        address + " UNMANAGED [org-publisher]", other + " UNMANAGED [org-publisher]");
        assertThat(people.request(rejected).at("/decision/reason").asText()).isEqualTo("Partners only.");
        assertThat(run("", "approve", "x", "--into", "no-such-organization").output())
                .contains("no organization with this alias or name");
    }

    @Test // B16
    void anAdminSignsInOnceAndDecides() throws Exception {
        String other = People.newAddress();
        people.signUp(address);
        people.signUp(other, Map.of("firstName", "+1+1"));
        shortTokens();
        signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(run("", "list").expectSuccess().output()).contains(address, other, "Ada Lovelace");
        assertThat(run("", "show", people.id(address)).expectSuccess().output()).contains("\"version\"");
        assertThat(run("", "list", "--csv").expectSuccess().output()).contains("\"'+1+1\"", "\"Ada\"");
        String both = people.id(address) + "\n" + people.id(other) + "\n";
        run(both, "approve", "-").expectSuccess();

        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.state(other)).isEqualTo("PENDING_ACTIVATION");
        assertThat(run(both, "approve", "-"))
                .satisfies(again -> assertThat(again.code()).isEqualTo(1))
                .extracting(Tools.Result::output)
                .asString()
                .contains("already approved by Mara Lindqvist", "2 of 2 were refused");
        assertThat(Files.getPosixFilePermissions(home.resolve("portal/session.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        run("", "sign-out").expectSuccess();
        assertThat(run("", "list").output()).contains("You are not signed in");
    }

    @Test // B16
    void aServiceAccountNeedsNoSignIn() {
        people.signUp(address);
        serviceAccount();

        Tools.Result rejected = run("", "reject", people.id(address), "--reason", "We know no \"Globex\"");

        assertThat(rejected.expectSuccess().output()).contains("REJECTED", address);
        assertThat(mailbox.awaitMail(address, "was not approved").text()).contains("We know no \"Globex\"");
    }

    @Test // B16
    void anAdminTakesARequestAndWritesANote() {
        String request = people.waiting();
        signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(run("", "assign", request, "me").expectSuccess().output()).contains("Mara Lindqvist");
        assertThat(run("", "list", "--assignee=me").expectSuccess().output()).contains(request, "Mara Lindqvist");
        run("", "note", request, "They call \"back\"\non Monday").expectSuccess();
        assertThat(run("", "note", request).expectSuccess().output())
                .contains("Mara Lindqvist", "They call \"back\" on Monday");
        assertThat(run("", "assign", request, People.DEVELOPER).output()).contains("cannot be given to Lena Park");
        assertThat(run("", "assign", request, "none").expectSuccess().output()).contains("nobody");
    }

    @Test // B16
    void whatGoesWrongIsASentence() {
        String url = server.baseUrl();

        assertThat(run("wrong\n", "sign-in", url, realm.name(), People.ADMIN).output())
                .contains("Keycloak refused the sign-in: Invalid user credentials");
        assertThat(run("x\n", "sign-in", url, "no-realm", People.ADMIN).output())
                .contains("There is no realm \"no-realm\"");
        signIn(People.DEVELOPER, PortalRealm.DEMO_PASSWORD);
        Tools.Result refused = run("", "list");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).contains("This needs the role portal-admin");
        assertThat(run("", "approve").code()).isEqualTo(2);
    }

    @Test // B16
    void peopleAreInvited() throws Exception {
        String globex = new Organizations(realm).create();
        Path file = home.resolve("people.csv");
        Files.writeString(file, "email,firstName,lastName,organization\nno-address,Ada,Lovelace," + globex + "\n");
        signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        assertThat(run("", "invite", address, "Ada", "Lovelace", globex, "org-admin")
                        .expectSuccess()
                        .output())
                .contains("1 invited");
        mailbox.awaitMail(address, "You are invited to ");
        assertThat(run("", "resend", people.userId(address)).output()).contains("A mail with a link was sent just now");
        Tools.Result dry = run("", "invite-file", file.toString(), "--dry-run");
        assertThat(dry.code()).isEqualTo(1);
        assertThat(dry.output()).contains("line 2", "email", "0 would be invited", "1 refused");
    }

    private void signIn(String user, String password) {
        assertThat(run(password + "\n", "sign-in", server.baseUrl(), realm.name(), user)
                        .expectSuccess()
                        .output())
                .doesNotContain(password);
    }

    private Tools.Result run(String input, String... arguments) {
        return tools.run(
                environment,
                input,
                Stream.concat(Stream.of("sh", SCRIPT), Stream.of(arguments)).toArray(String[]::new));
    }

    /** Over before the script uses them: it has to renew each. */
    private void shortTokens() {
        RealmRepresentation lifespan = realm.admin().toRepresentation();
        lifespan.setAccessTokenLifespan(10);
        realm.admin().update(lifespan);
    }

    private void serviceAccount() {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId("nightly-job");
        client.setSecret("job-secret");
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setOptionalClientScopes(List.of("portal-api"));
        realm.admin().clients().create(client).close();
        String id = realm.admin().clients().findByClientId("nightly-job").get(0).getId();
        String user = realm.admin().clients().get(id).getServiceAccountUser().getId();
        new GlobalRole("portal-admin").grant(realm, user);
        environment.putAll(Map.of(
                "PORTAL_SERVER",
                server.baseUrl(),
                "PORTAL_REALM",
                realm.name(),
                "PORTAL_CLIENT_ID",
                "nightly-job",
                "PORTAL_CLIENT_SECRET",
                "job-secret"));
    }
}
