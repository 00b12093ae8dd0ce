// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** A registration flow without our step, or in the wrong order, lets nobody in, and says why. */
@Tag("health")
@PortalTest
final class RegistrationFlowIT {
    private static final String FLOW = "developer portal registration";
    private static final String STEP = "portal-registration-approval";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();

    RegistrationFlowIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void passwordAtSignUp() {
        people.settings("manual", "sign-up");
    }

    @AfterEach
    void ourFlow() {
        bind(FLOW);
    }

    @Test
    void theShippedFlowIsHealthy() {
        assertThat(check().path("level").asText()).isEqualTo("OK");
    }

    @Test
    void theStockFlowHoldsPeopleBack() {
        bind("registration");

        people.signUp(address, Map.of("password", People.PASSWORD, "password-confirm", People.PASSWORD));

        assertHeldBack();
        assertThat(check().path("level").asText()).isEqualTo("PROBLEM");
        assertThat(server.logs()).contains("The approval gate of realm " + realm.name() + " is open");
    }

    @Test
    void aDisabledStepHoldsPeopleBack() {
        bind(copyWithout("disabled", STEP));

        HttpPage answer = people.signUp(address);

        assertHeldBack();
        assertThat(check().path("message").asText()).contains("no enabled step");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Thanks, your request is in");
    }

    @Test // A-27, K-05
    void aDisabledStepTellsNobodyWhichAddressesAreTaken() {
        people.settings("manual", "account-setup");
        bind(copyWithout("disabled-2", STEP));

        HttpPage answer = people.signUp(address);

        assertThat(answer.text()).contains("Thanks, your request is in");
        assertThat(people.signUp(address).text()).isEqualTo(answer.text());
    }

    @Test
    void aStepBeforeTheUserCreationFailsClosed() {
        String copy = copyOfOurFlow("misordered");
        for (int i = 0; i < 4; i++) {
            realm.admin().flows().raisePriority(step(copy, STEP).getId());
        }
        bind(copy);

        HttpPage answer = people.signUp(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("this page is not set up correctly", "Tell the people who run this portal");
        assertThat(people.exists(address)).isFalse();
        assertThat(check().path("message").asText()).contains("before the user creation");
    }

    @Test
    void withoutTheUserCreationNobodySignsUp() {
        bind(copyWithout("without-creation", "portal-registration-user-creation"));

        HttpPage answer = people.signUp(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("this page is not set up correctly", "Tell the people who run this portal");
        assertThat(people.exists(address)).isFalse();
        assertThat(check().path("message").asText()).contains("so every sign-up fails");
    }

    /** Without the result page a sign-up goes on as a sign-in: it must not reach the set-up of a foreign address. */
    @Test
    void aDisabledResultPageActivatesNobody() {
        people.settings("automatic", "account-setup");
        bind(copyWithout("without-result", "portal-registration-result"));

        HttpPage answer = people.signUp(address);

        assertThat(answer.document().select("input[type=password]")).isEmpty();
        assertThat(answer.text()).contains("Open the link in your mail");
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(check().path("message").asText()).contains("portal-registration-result");
    }

    private void assertHeldBack() {
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();
        assertThat(people.signIn(address, People.PASSWORD).text()).contains("waits for approval");
        assertThat(people.passwordGrant(address, People.PASSWORD).json().has("access_token"))
                .isFalse();
        assertThat(people.user(address).getUserSessions()).isEmpty();
    }

    private JsonNode check() {
        for (JsonNode check :
                realm.as(People.ADMIN).get("health").expect(200).json().path("checks")) {
            if (check.path("name").asText().equals("registration-flow")) {
                return check;
            }
        }
        throw new AssertionError("no check of the registration flow");
    }

    private String copyOfOurFlow(String name) {
        realm.admin().flows().copy(FLOW, Map.of("newName", name)).close();
        return name;
    }

    private String copyWithout(String name, String provider) {
        String copy = copyOfOurFlow(name);
        AuthenticationExecutionInfoRepresentation step = step(copy, provider);
        step.setRequirement("DISABLED");
        realm.admin().flows().updateExecutions(copy, step);
        return copy;
    }

    private AuthenticationExecutionInfoRepresentation step(String flow, String provider) {
        return realm.admin().flows().getExecutions(flow).stream()
                .filter(execution -> provider.equals(execution.getProviderId()))
                .findFirst()
                .orElseThrow();
    }

    private void bind(String flow) {
        RealmRepresentation representation = realm.admin().toRepresentation();
        representation.setRegistrationFlow(flow);
        realm.admin().update(representation);
    }
}
