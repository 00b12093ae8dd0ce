// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.identityprovider.FirstLogin.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.FirstLoginFlows;
import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** First login flows that an admin got wrong, and roles that only the portal may grant: A-16, L43. */
@Tag("identityprovider")
@PortalTest
final class IdentityProviderGuardIT {
    private static final String WAITING = "Your request is waiting for approval";

    private final KeycloakServer server;
    private final People people;
    private final FirstLoginFlows flows;
    private final Health health;

    @AutoClose
    private final FirstLogin login;

    private final String address;

    IdentityProviderGuardIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.people = new People(realm, mailbox);
        this.flows = new FirstLoginFlows(realm);
        this.health = new Health(realm);
        this.login = new FirstLogin(realm);
        this.address = login.address;
    }

    private HttpPage signInThrough(String flow) {
        FirstLoginFlows.bind(flow, login.provider());
        return login.signIn();
    }

    @Test
    void keycloaksFlowAloneHoldsNobodyBackAndHealthSaysSo() {
        assertThat(UpstreamRealm.isSignedIn(signInThrough(FirstLoginFlows.KEYCLOAKS)))
                .isTrue();

        assertThat(health.message("first-broker-login")).contains("without approval: \"" + ALIAS + "\"");
    }

    /** What an admin of an existing realm does: the step comes last, behind that of the organization. */
    @Test
    void aCopyOfKeycloaksFlowWithTheStepAtItsEndHoldsBack() {
        String copy = flows.copy(FirstLoginFlows.KEYCLOAKS);
        flows.add(copy, FirstLoginFlows.APPROVAL);

        assertThat(signInThrough(copy).text()).contains(WAITING);
        assertThat(health.level("first-broker-login")).isEqualTo("OK");
    }

    @Test
    void aStepBeforeTheUserCreationFailsClosed() {
        String copy = flows.copy(FirstLoginFlows.OURS);
        flows.raise(copy, FirstLoginFlows.APPROVAL);

        HttpPage page = signInThrough(copy);

        assertThat(page.status()).isBetween(400, 599);
        assertThat(people.exists(address)).isFalse();
        assertThat(health.message("first-broker-login")).contains("do not pass the approval step");
        assertThat(server.logs()).contains(FirstLoginFlows.APPROVAL + " stands before idp-create-user-if-unique");
    }

    @Test
    void whoComesPastTheStepIsHeldBackAllTheSame() {
        String copy = flows.copy(FirstLoginFlows.OURS);
        flows.require(copy, FirstLoginFlows.APPROVAL, "DISABLED");
        flows.add(copy + " developer portal existing account", FirstLoginFlows.APPROVAL);

        HttpPage page = signInThrough(copy);

        assertThat(page.text()).contains(WAITING);
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();
        assertThat(people.user(address).getUserSessions()).isEmpty();
        assertThat(health.message("first-broker-login")).contains("do not pass the approval step", "one request late");
        assertThat(server.logs()).contains("made an account past the step");
    }

    /** In a step that asks something, a person can close the browser: the account would be there, and enabled. */
    @Test
    void aStepBehindAQuestionIsReported() {
        String copy = flows.copy(FirstLoginFlows.KEYCLOAKS);
        flows.add(copy, "auth-password-form");
        flows.add(copy, FirstLoginFlows.APPROVAL);
        FirstLoginFlows.bind(copy, login.provider());

        assertThat(health.message("first-broker-login")).contains("stops in the middle of a first login");
    }

    @Test // L43
    void aNewPublisherOfAPortalTypeProviderIsHeldBack() {
        publisherThrough("portal");

        assertThat(login.signIn().text()).contains(WAITING);
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");

        people.approve(address).expect(200);
        assertThat(UpstreamRealm.isSignedIn(login.signIn())).isTrue();
    }

    @Test // L43
    void aNewPublisherOfAnotherProviderComesIn() {
        publisherThrough("PORTAL");

        assertThat(UpstreamRealm.isSignedIn(login.signIn())).isTrue();
    }

    private void publisherThrough(String authorizationType) {
        login.configure("portalApproval", "off");
        login.configure("portalAuthorizationType", authorizationType);
        login.addMapper(
                "publisher",
                "oidc-hardcoded-role-idp-mapper",
                Map.of("syncMode", "IMPORT", "role", "developer-portal.api-owner"));
    }
}
