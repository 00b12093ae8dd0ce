// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** A realm that people use becomes a portal by one call: B18. */
@Tag("lifecycle")
@PortalTest
final class SetUpIT {
    private final RealmInUse inUse;
    private final PortalRealm realm;
    private final People people;
    private final KeycloakServer server;
    private final PortalRealm beside;

    SetUpIT(KeycloakServer server, PortalRealm beside, Mailbox mailbox) {
        this.server = server;
        this.beside = beside;
        this.inUse = new RealmInUse(server, beside);
        this.realm = inUse.realm();
        this.people = new People(realm, mailbox);
    }

    @AfterEach
    void gone() {
        inUse.close();
    }

    @Test // B18
    void aRealmInUseBecomesAPortalAndStaysItself() {
        List<AuthenticationExecutionInfoRepresentation> ownSteps =
                realm.admin().flows().getExecutions(RealmInUse.OWN_FLOW);

        String before = inUse.exported();
        JsonNode dry = inUse.call("set-up?dry-run").expect(200).json();
        assertThat(RealmInUse.outcomes(dry)).contains("created").doesNotContain("kept");
        assertThat(inUse.exported()).as("a dry run changes nothing").isEqualTo(before);

        JsonNode done = inUse.call("set-up").expect(200).json();
        assertThat(done.path("changes")).isEqualTo(dry.path("changes"));

        assertThat(inUse.healthProblems()).isEmpty();
        assertThat(realm.admin().flows().getExecutions(RealmInUse.OWN_FLOW))
                .usingRecursiveComparison()
                .isEqualTo(ownSteps);
        assertThat(people.signIn(RealmInUse.OLD, People.PASSWORD).header("Location"))
                .contains("code=");
        String address = People.newAddress();
        assertThat(people.signUp(address).text()).contains("your request is in");
        assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();

        assertThat(inUse.outcomes("set-up")).as("a second time").containsOnly("kept");
    }

    @Test // B18: of forty at once one does it, and nobody does half of it
    void fortyAtOnceMakeOnePortal() {
        List<Supplier<ApiResponse>> forty = Collections.nCopies(40, () -> inUse.call("set-up"));

        assertOneDidIt(Race.of(forty));
        assertThat(inUse.healthProblems()).isEmpty();
        assertThat(flows())
                .containsExactlyInAnyOrder("developer portal registration", "developer portal first broker login");
        assertThat(inUse.outcomes("set-up")).containsOnly("kept");
    }

    /** Whoever had to wait reads what the first one did, and not what Keycloak's cache had before. */
    @Test // B18
    void whatIsLostComesBackOnceWhenFortyAskAtOnce() {
        inUse.call("set-up").expect(200);
        RealmRepresentation unbound = new RealmRepresentation();
        unbound.setRegistrationFlow(RealmInUse.OWN_FLOW);
        unbound.setFirstBrokerLoginFlow("first broker login");
        realm.admin().update(unbound);

        List<ApiResponse> answers = Race.of(Collections.nCopies(40, () -> inUse.call("set-up")));

        assertOneDidIt(answers);
        assertThat(inUse.healthProblems()).isEmpty();
        assertThat(flows())
                .containsExactlyInAnyOrder(
                        "developer portal registration",
                        "developer portal registration 2",
                        "developer portal first broker login",
                        "developer portal first broker login 2");
    }

    private static void assertOneDidIt(List<ApiResponse> answers) {
        assertThat(answers).extracting(ApiResponse::status).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer -> answer.body().contains("created"))
                .hasSize(1);
    }

    private List<String> flows() {
        return realm.admin().flows().getFlows().stream()
                .map(AuthenticationFlowRepresentation::getAlias)
                .filter(alias -> alias.startsWith("developer portal"))
                .toList();
    }

    @Test // B18
    void onlyForWhoMayManageTheRealm() {
        String url = server.baseUrl() + "/admin/realms/" + realm.name() + "/portal/set-up";
        assertThat(ApiClient.anonymous().send("POST", url, null).status()).isEqualTo(401);
        assertThat(ApiClient.withToken("not.a.token").send("POST", url, null).status())
                .isEqualTo(401);
        String ofAPortalAdmin = beside.token(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        assertThat(ApiClient.withToken(ofAPortalAdmin).send("POST", url, null).status())
                .isIn(401, 403);
        inUse.call("set-up?dry-run=perhaps").expect(400);
        inUse.call("set-up?dryrun").expect(400);
        assertThat(realm.admin().clients().findByClientId("developer-portal")).isEmpty();
    }
}
