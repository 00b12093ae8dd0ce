// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.SetupAction;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;

/** The server's log says that a change took the gate down, without anybody asking the API.. */
@Tag("health")
@PortalTest
final class HealthLogIT {
    private static final String FLOW = "developer portal registration";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;

    HealthLogIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @AfterEach
    void gate() {
        requireApproval("REQUIRED");
        new SetupAction(realm).register();
    }

    @Test
    void disablingTheApprovalStepIsLogged() {
        requireApproval("DISABLED");

        Await.until("the sentence in the log", () -> linesOf("registration-flow").stream()
                .anyMatch(line -> line.contains("ERROR") && line.contains("has no enabled step")));
    }

    @Test
    void onlyWhatTheChangeCanHaveMadeWorseIsLogged() {
        int before = linesOf("required-action").size();
        new SetupAction(realm).disable();
        Await.until("the first line", () -> linesOf("required-action").size() == before + 1);

        people.setEnabled(People.DEVELOPER, true);
        requireApproval("DISABLED");
        Await.until(
                "the line of another check", () -> !linesOf("registration-flow").isEmpty());

        assertThat(linesOf("required-action")).hasSize(before + 1);
    }

    private List<String> linesOf(String check) {
        String start = "Health of realm " + realm.name() + ", " + check + ": ";
        return server.logs().lines().filter(line -> line.contains(start)).toList();
    }

    private void requireApproval(String requirement) {
        AuthenticationExecutionInfoRepresentation step = realm.admin().flows().getExecutions(FLOW).stream()
                .filter(execution -> "portal-registration-approval".equals(execution.getProviderId()))
                .findFirst()
                .orElseThrow();
        step.setRequirement(requirement);
        realm.admin().flows().updateExecutions(FLOW, step);
    }
}
