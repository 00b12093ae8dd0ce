// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/** A device that a person lets in by a code: A-13. */
@Tag("users")
@PortalTest
final class DeviceGrantIT {
    private static final String DEVICE = "television";

    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();

    DeviceGrantIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void aDevice() {
        if (realm.admin().clients().findByClientId(DEVICE).isEmpty()) {
            ClientRepresentation client = new ClientRepresentation();
            client.setClientId(DEVICE);
            client.setPublicClient(true);
            client.setAttributes(Map.of("oauth2.device.authorization.grant.enabled", "true"));
            realm.admin().clients().create(client).close();
        }
    }

    @Test
    void anActivePersonLetsADeviceIn() {
        signedUp("automatic");
        JsonNode device = askForCode();

        allow(device);

        assertThat(poll(device).expect(200).json().has("access_token")).isTrue();
    }

    /**
     * Keycloak takes a session that is gone for one that is not replicated yet, so the device waits in vain until its code
     * expires; the refusal by name would need the session that a disabling has to end.
     */
    @Test
    void aDeviceLetInBeforeTheDisablingGetsNothing() {
        signedUp("automatic");
        JsonNode device = askForCode();
        allow(device);

        people.setEnabled(address, false);

        assertRefused(poll(device), "authorization_pending");
    }

    @Test
    void enablingAgainRevivesNoDevice() {
        signedUp("automatic");
        JsonNode device = askForCode();
        allow(device);

        people.setEnabled(address, false);
        people.setEnabled(address, true);

        ApiResponse answer = poll(device);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().has("access_token")).isFalse();
    }

    @Test
    void aWaitingPersonIsStoppedAtTheSignIn() {
        signedUp("manual");
        JsonNode device = askForCode();

        HttpPage stopped = signIn(new HttpBrowser(), device);

        assertThat(stopped.text()).contains("still waits for approval");
        assertRefused(poll(device), "authorization_pending");
    }

    /** The second layer: somebody flips the flag in Keycloak's console. */
    @Test
    void aWaitingPersonWhomSomebodyEnabledIsStoppedAtTheWaitingPage() {
        signedUp("manual");
        people.setEnabled(address, true);
        JsonNode device = askForCode();

        HttpPage stopped = signIn(new HttpBrowser(), device);

        assertThat(stopped.text()).contains("Your request is waiting for approval");
        assertRefused(poll(device), "authorization_pending");
        assertThat(people.user(address).getUserSessions()).isEmpty();
    }

    private void signedUp(String approval) {
        people.settings(approval, "sign-up");
        people.signUp(address);
    }

    private JsonNode askForCode() {
        return ApiClient.anonymous()
                .postForm(
                        realm.url("protocol/openid-connect/auth/device"),
                        Map.of("client_id", DEVICE, "scope", "openid"))
                .expect(200)
                .json();
    }

    private void allow(JsonNode device) {
        HttpBrowser browser = new HttpBrowser();
        HttpPage consent = signIn(browser, device);
        HttpPage done = browser.submit(consent.form().with("accept", "Yes"));
        assertThat(done.status()).isEqualTo(200);
    }

    private HttpPage signIn(HttpBrowser browser, JsonNode device) {
        HttpPage form = browser.get(device.path("verification_uri_complete").asText());
        return browser.submit(
                form.form("#kc-form-login").with("username", address).with("password", People.PASSWORD));
    }

    private ApiResponse poll(JsonNode device) {
        return realm.tokenRequest(Map.of(
                "client_id",
                DEVICE,
                "grant_type",
                "urn:ietf:params:oauth:grant-type:device_code",
                "device_code",
                device.path("device_code").asText()));
    }

    private static void assertRefused(ApiResponse answer, String error) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).as(answer.body()).isEqualTo(error);
    }
}
