// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A realm that people use becomes a portal by one call, and is one no more by another: B18, R-16 to R-18. */
@Tag("lifecycle")
@PortalTest
final class SetUpIT {
    private static final Set<String> KEPT_OF_THE_FILE =
            Set.of("realm", "id", "enabled", "smtpServer", "components", "defaultSignatureAlgorithm");
    private static final String OWN_FLOW = "sign-up of the company";
    private static final String OLD = "old@company.example";

    private final KeycloakServer server;
    private final Mailbox mailbox;
    private final PortalRealm neighbour;
    private PortalRealm realm;
    private People people;

    SetUpIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
        this.neighbour = realm;
    }

    /** With a registration flow of its own, somebody in it, and nothing of the pack. */
    @BeforeEach
    void realmInUse() {
        realm = neighbour.neighbour("in-use", SetUpIT::bare);
        people = new People(realm, mailbox);
        realm.admin().flows().copy("registration", Map.of("newName", OWN_FLOW));
        RealmRepresentation bound = realm.admin().toRepresentation();
        bound.setRegistrationFlow(OWN_FLOW);
        bound.setRegistrationAllowed(true);
        bound.setRegistrationEmailAsUsername(true);
        realm.admin().update(bound);
        UserRepresentation old = new UserRepresentation();
        old.setUsername(OLD);
        old.setEmail(OLD);
        old.setFirstName("Ada");
        old.setLastName("Old");
        old.setEnabled(true);
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        old.setCredentials(List.of(password));
        realm.admin().users().create(old).close();
    }

    @AfterEach
    void gone() {
        realm.close();
    }

    private static String bare(String json) {
        try {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode file = (ObjectNode) mapper.readTree(json);
            file.retain(KEPT_OF_THE_FILE);
            return mapper.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test // B18
    void aRealmInUseBecomesAPortalAndStaysItself() {
        List<AuthenticationExecutionInfoRepresentation> ownSteps =
                realm.admin().flows().getExecutions(OWN_FLOW);

        String before = exported();
        JsonNode dry = call("set-up?dry-run").expect(200).json();
        assertThat(outcomes(dry)).contains("created").doesNotContain("kept");
        assertThat(exported()).as("a dry run changes nothing").isEqualTo(before);

        JsonNode done = call("set-up").expect(200).json();
        assertThat(done.path("changes")).isEqualTo(dry.path("changes"));

        assertThat(healthProblems()).isEmpty();
        assertThat(realm.admin().flows().getExecutions(OWN_FLOW))
                .usingRecursiveComparison()
                .isEqualTo(ownSteps);
        assertThat(people.signIn(OLD, People.PASSWORD).header("Location")).contains("code=");
        String address = People.newAddress();
        assertThat(people.signUp(address).text()).contains("your request is in");
        assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();

        assertThat(outcomes(call("set-up").expect(200).json()))
                .as("a second time")
                .containsOnly("kept");
    }

    @Test // B18, R-16, R-17, R-18
    void whatTheJarsLeaveBehindIsGoneBeforeThem() {
        call("set-up").expect(200);
        String address = People.newAddress();
        people.signUp(address);

        assertThat(outcomes(call("prepare-uninstall?dry-run=true").expect(200).json()))
                .contains("removed");
        assertThat(realm.admin().toRepresentation().getRegistrationFlow()).isNotEqualTo(OWN_FLOW);

        call("prepare-uninstall").expect(200);

        RealmRepresentation after = realm.admin().toRepresentation();
        assertThat(after.getRegistrationFlow()).isEqualTo(OWN_FLOW);
        assertThat(after.getFirstBrokerLoginFlow()).isEqualTo("first broker login");
        assertThat(after.isRegistrationAllowed()).as("nobody approves any more").isFalse();
        assertThat(after.getLoginTheme()).isNull();
        assertThat(exported())
                .doesNotContain(
                        "portal-registration", "portal-account-setup", "portal-identity", "portal-authorization")
                .doesNotContain("\"portal.", "portalPasswordRules");
        UserRepresentation waiting = people.user(address).toRepresentation();
        assertThat(waiting.isEnabled()).as("who waits is not let in").isFalse();
        assertThat(waiting.getRequiredActions()).isEmpty();
        assertThat(outcomes(call("prepare-uninstall").expect(200).json())).isEmpty();

        assertThat(outcomes(call("set-up").expect(200).json())).contains("created");
    }

    @Test // B18
    void onlyForWhoMayManageTheRealm() {
        assertThat(ApiClient.anonymous().send("POST", url("set-up"), null).status())
                .isEqualTo(401);
        call("set-up?dry-run=perhaps").expect(400);
        call("set-up?dryrun").expect(400);
        assertThat(realm.admin().clients().findByClientId("developer-portal")).isEmpty();
    }

    private Set<String> healthProblems() {
        JsonNode checks = ApiClient.withToken(token())
                .send("GET", server.baseUrl() + "/admin/realms/" + realm.name() + "/portal-health", null)
                .expect(200)
                .json()
                .path("checks");
        Set<String> ofTheSetUp = Set.of(
                "registration-flow",
                "required-action",
                "api-access",
                "settings",
                "first-broker-login",
                "theme",
                "api-clients",
                "sign-in-client",
                "console");
        return StreamSupport.stream(checks.spliterator(), false)
                .filter(check -> !check.path("level").asText().equals("OK"))
                .map(check -> check.path("name").asText())
                .filter(ofTheSetUp::contains)
                .collect(Collectors.toSet());
    }

    private static List<String> outcomes(JsonNode journal) {
        return StreamSupport.stream(journal.path("changes").spliterator(), false)
                .map(change -> change.path("outcome").asText())
                .toList();
    }

    private String exported() {
        return ApiClient.withToken(token())
                .send(
                        "POST",
                        server.baseUrl() + "/admin/realms/" + realm.name()
                                + "/partial-export?exportClients=true&exportGroupsAndRoles=true",
                        null)
                .expect(200)
                .body();
    }

    private ApiResponse call(String path) {
        return ApiClient.withToken(token()).send("POST", url(path), null);
    }

    private String url(String path) {
        return server.baseUrl() + "/admin/realms/" + realm.name() + "/portal/" + path;
    }

    private String token() {
        return server.admin().tokenManager().getAccessTokenString();
    }
}
