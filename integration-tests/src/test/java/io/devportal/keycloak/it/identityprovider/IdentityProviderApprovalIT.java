// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.identityprovider;

import static io.devportal.keycloak.it.identityprovider.FirstLogin.ALIAS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.UpstreamRealm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.IdentityProviderResource;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A person whom an identity provider brings waits like one who signed up: B13, A-15, A-16. */
@Tag("identityprovider")
@PortalTest
final class IdentityProviderApprovalIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;

    @AutoClose
    private final FirstLogin login;

    private final String address;

    IdentityProviderApprovalIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.login = new FirstLogin(realm);
        this.address = login.address;
    }

    @AfterEach
    void noLimit() {
        realm.as(People.ADMIN).put("settings", "{\"maxPendingRequests\":10000}").expect(200);
    }

    @Test // B13, A-16
    void aFirstLoginEndsAtTheWaitingPage() {
        HttpPage page = login.signIn();

        assertThat(page.text())
                .contains("Your request is waiting for approval", "You have signed in with " + ALIAS, address);
        UserRepresentation user = people.user(address).toRepresentation();
        assertThat(user.isEnabled()).isFalse();
        assertThat(user.getRequiredActions()).contains("portal-account-setup");
        assertThat(people.user(address).getFederatedIdentity())
                .extracting(FederatedIdentityRepresentation::getIdentityProvider)
                .containsExactly(ALIAS);
        assertThat(people.user(address).getUserSessions()).isEmpty();
        assertThat(events("REGISTER"))
                .extracting(event -> event.getDetails().get("register_method"))
                .containsExactly("broker");
    }

    @Test // B13
    void throughSamlTheyWaitAsWell() {
        String other = login.newPerson();
        IdentityProviderResource saml = login.upstream.asSaml("globex-saml", FirstLogin.APPROVAL);
        try {
            assertThat(login.upstream.signIn("globex-saml", other).text())
                    .contains("You have signed in with globex-saml");
            assertThat(people.state(other)).isEqualTo("PENDING_APPROVAL");
        } finally {
            saml.remove();
        }
    }

    @Test // B13
    void theRequestStandsInTheQueueOfAll() {
        login.signIn();

        JsonNode request = people.request(address);
        assertThat(request.path("state").asText()).isEqualTo("PENDING_APPROVAL");
        assertThat(request.path("origin").asText()).isEqualTo("IDENTITY_PROVIDER");
        assertThat(request.path("identityProvider").asText()).isEqualTo(ALIAS);
        assertThat(request.path("firstName").asText()).isEqualTo("Grace");
        assertThat(mailbox.awaitMail(address).subject()).contains("has arrived");
        assertThat(mailbox.awaitMailAbout(People.ADMIN, address).text()).contains("Grace Hopper");
    }

    @Test // B13
    void theWaitingPageStaysWhateverThePersonDoes() {
        HttpBrowser browser = realm.browser();
        HttpPage page = login.signIn(browser);

        HttpPage again = browser.submit(page.form("#portal-waiting"));
        HttpPage reloaded = browser.get(page.uri().toString());
        HttpPage broughtBack = browser.get(
                realm.url("broker/after-first-broker-login?" + page.uri().getRawQuery()));

        assertThat(again.text()).contains("Your request is waiting for approval");
        assertThat(reloaded.text()).contains("Your request is waiting for approval");
        assertThat(broughtBack.uri().toString()).doesNotContain("&code=", "?code=");
        assertThat(people.user(address).getUserSessions()).isEmpty();
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void aSecondLoginIsRefused() {
        login.signIn();

        HttpPage page = login.signIn();

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("still waits for approval");
        assertThat(people.user(address).getUserSessions()).isEmpty();
        // Keycloak names nobody in the event but the name at the identity provider
        assertThat(realm.admin()
                        .getEvents(List.of("IDENTITY_PROVIDER_LOGIN_ERROR"), null, null, null, null, null, null, null))
                .filteredOn(event -> address.equals(event.getDetails().get("identity_provider_identity")))
                .extracting(EventRepresentation::getError)
                .containsExactly("user_disabled");
    }

    @Test // B13
    void switchedOffTheyComeInAtOnce() {
        login.configure("portalApproval", "off");

        assertThat(UpstreamRealm.isSignedIn(login.signIn())).isTrue();
        assertThat(new Health(realm).level("first-broker-login")).isEqualTo("OK");
    }

    @Test // B13
    void whatIsNotUnderstoodIsTheStricterChoice() {
        login.configure("portalApproval", "OFF ");
        assertThat(login.signIn().text()).contains("Your request is waiting for approval");

        String other = login.newPerson();
        login.configure("portalApproval", null);
        assertThat(login.upstream.signIn(ALIAS, other).text()).contains("Your request is waiting for approval");
    }

    @Test // J-01
    void aFullQueueTakesNoMore() {
        String first = login.newPerson();
        login.upstream.signIn(ALIAS, first);
        realm.as(People.ADMIN).put("settings", "{\"maxPendingRequests\":1}").expect(200);

        HttpPage page = login.signIn();

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.text()).contains("Many requests wait for an answer");
        assertThat(people.exists(address)).isFalse();
    }

    private List<EventRepresentation> events(String type) {
        return realm.admin().getEvents(List.of(type), null, people.userId(address), null, null, null, null, null);
    }
}
