// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static io.devportal.keycloak.testserver.server.KeycloakRun.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Tools;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;

/** The set-up from a terminal that has Java and the jar, and nothing else: B18. */
@Tag("lifecycle")
@PortalTest
final class SetUpCommandIT {
    private static final String SECRET = "job-secret";

    private final RealmInUse inUse;
    private final PortalRealm realm;
    private final KeycloakServer server;
    private final PortalCommand command;

    SetUpCommandIT(KeycloakServer server, PortalRealm beside) {
        this.server = server;
        this.inUse = new RealmInUse(server, beside);
        this.realm = inUse.realm();
        this.command = PortalCommand.ofTheAdmin(server, ADMIN);
    }

    @AfterEach
    void gone() {
        inUse.close();
    }

    private Tools.Result asAdmin(String task, String... more) {
        return command.run(
                task,
                List.of(List.of("--realm", realm.name(), "--user", ADMIN), List.of(more)).stream()
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    @Test // B18
    void aRealmBecomesAPortalAndAnOrdinaryRealmAgain() {
        String before = inUse.exported();

        assertThat(asAdmin("set-up", "--dry-run").expectSuccess().output())
                .contains("dry run: nothing was changed", "created  client \"developer-portal\"")
                .doesNotContain("kept");
        assertThat(inUse.exported()).isEqualTo(before);

        assertThat(asAdmin("set-up").expectSuccess().output())
                .contains("changed  login theme \"developer-portal\"")
                .doesNotContain("dry run");
        assertThat(inUse.healthProblems()).isEmpty();
        assertThat(asAdmin("set-up").expectSuccess().output())
                .as("a second time")
                .contains("kept     client \"developer-portal\"")
                .doesNotContain("created", "changed");

        assertThat(asAdmin("prepare-uninstall").expectSuccess().output())
                .contains("removed  required action \"portal-account-setup\"", "for you  \"User registration\" is off");
        assertThat(realm.admin().toRepresentation().getRegistrationFlow()).isEqualTo(RealmInUse.OWN_FLOW);
        assertThat(asAdmin("prepare-uninstall").expectSuccess().output()).contains("Nothing to do.");
    }

    @Test // B18
    void aServiceAccountOfTheRealmDoesItToo() {
        serviceAccount("nightly-job");
        PortalCommand job = new PortalCommand(server, Map.of("KC_CLI_CLIENT_SECRET", SECRET));

        Tools.Result done =
                job.run("set-up", "--realm", realm.name(), "--admin-realm", realm.name(), "--client", "nightly-job");

        assertThat(done.expectSuccess().output()).contains("created  client \"developer-portal\"");
    }

    private void serviceAccount(String id) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(id);
        client.setSecret(SECRET);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        realm.admin().clients().create(client).close();
        ClientResource management = client("realm-management");
        realm.admin()
                .users()
                .get(client(id).getServiceAccountUser().getId())
                .roles()
                .clientLevel(management.toRepresentation().getId())
                .add(List.of(management.roles().get("realm-admin").toRepresentation()));
    }

    private ClientResource client(String id) {
        String key = realm.admin().clients().findByClientId(id).get(0).getId();
        return realm.admin().clients().get(key);
    }

    @Test // B18: what happened, why, and what to do next
    void whatGoesWrongIsASentence() {
        String before = inUse.exported();
        String[] person = {
            "--realm", realm.name(), "--admin-realm", realm.name(), "--user", RealmInUse.OLD,
        };

        assertRefused(
                PortalCommand.ofTheAdmin(server, "wr0ng").run("set-up", person), "Invalid user credentials", "--code");
        assertRefused(
                PortalCommand.ofTheAdmin(server, People.PASSWORD).run("set-up", person),
                "may not do this",
                "manage-realm, manage-clients, manage-identity-providers and manage-users",
                "\"realm-management\"");
        assertRefused(
                command.run("set-up", "--realm", "no-realm", "--user", ADMIN),
                "There is no realm \"no-realm\"",
                "--realm");
        assertRefused(asAdmin("set-up", "--admin-realm", "no-realm"), "no realm \"no-realm\" to sign in to");
        assertRefused(new PortalCommand(server, Map.of()).run("set-up", person), "Password of old@", "KC_CLI_PASSWORD");
        assertRefused(command.run("set-up", "--realm", realm.name(), "--client", "admin-cli"), "KC_CLI_CLIENT_SECRET");
        assertRefused(
                new PortalCommand(server, Map.of("KC_CLI_CLIENT_SECRET", "wr0ng"))
                        .run("set-up", "--realm", realm.name(), "--client", "no-client"),
                "the client \"no-client\"",
                "service account");
        assertThat(inUse.exported()).isEqualTo(before);
    }

    private static void assertRefused(Tools.Result result, String... sentences) {
        assertThat(result.code()).as(result.output()).isEqualTo(1);
        assertThat(result.output()).contains(sentences).doesNotContain("wr0ng", People.PASSWORD, "Exception", "\tat ");
    }

    @Test // B18
    void whoDoesNotKnowTheCommandIsTold() {
        assertThat(command.run("--help").expectSuccess().output()).contains("prepare-uninstall", "KC_CLI_PASSWORD");
        Tools.Result misused = asAdmin("set-up", "--password", "s3cret");
        assertThat(misused.code()).isEqualTo(2);
        assertThat(misused.output()).contains("--help").doesNotContain("s3cret");
        assertThat(command.run("tear-down").code()).isEqualTo(2);
    }
}
