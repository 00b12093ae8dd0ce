// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.HeldPage;
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

/** Disabling ends what a person holds, also after enabling again. */
@Tag("users")
@PortalTest
final class DisabledAccountIT {
    private static final String APP = "app-with-all-grants";

    private final PortalRealm realm;
    private final People people;
    private String address;

    DisabledAccountIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void somebodyIsActive() {
        anyClient();
        people.settings("automatic", "sign-up");
        address = People.newAddress();
        people.signUp(address);
    }

    /** The default kind of client: full scope, with Keycloak's default and optional client scopes. */
    private void anyClient() {
        if (realm.admin().clients().findByClientId(APP).isEmpty()) {
            ClientRepresentation client = new ClientRepresentation();
            client.setClientId(APP);
            client.setPublicClient(true);
            client.setDirectAccessGrantsEnabled(true);
            realm.admin().clients().create(client).close();
        }
    }

    @Test
    void aRefreshTokenStaysDeadAfterEnablingAgain() {
        String refresh = grant("openid").path("refresh_token").asText();

        people.setEnabled(address, false);
        assertRefused(refresh(refresh));
        people.setEnabled(address, true);

        assertRefused(refresh(refresh));
    }

    @Test
    void anOfflineTokenStaysDeadAfterEnablingAgain() {
        String offline = grant("openid offline_access").path("refresh_token").asText();

        people.setEnabled(address, false);
        people.setEnabled(address, true);

        assertRefused(refresh(offline));
        String client = realm.admin().clients().findByClientId(APP).get(0).getId();
        assertThat(people.user(address).getOfflineSessions(client)).isEmpty();
    }

    @Test
    void anAccessTokenOpensNothing() {
        String access = grant("openid").path("access_token").asText();
        assertThat(get("account/sessions", access)).isEqualTo(200);
        assertThat(get("protocol/openid-connect/userinfo", access)).isEqualTo(200);

        people.setEnabled(address, false);
        assertClosed(access);
        people.setEnabled(address, true);

        assertClosed(access);
    }

    private void assertClosed(String access) {
        assertThat(get("protocol/openid-connect/userinfo", access)).isEqualTo(401);
        assertThat(get("account/sessions", access)).isEqualTo(401);
    }

    @Test
    void aCodeCannotBeRedeemed() {
        assertThat(realm.redeem(code()).status()).isEqualTo(200);
        String code = code();

        people.setEnabled(address, false);

        assertRefused(realm.redeem(code));
    }

    private String code() {
        String location = people.signIn(address, People.PASSWORD).header("Location");
        return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    @Test
    void anOpenBrowserSessionEnds() {
        HttpBrowser browser = new HttpBrowser();
        assertThat(people.signIn(browser, address, People.PASSWORD).header("Location"))
                .contains("code=");
        assertThat(browser.get(realm.signInUrl()).header("Location")).contains("code=");

        people.setEnabled(address, false);

        assertThat(browser.get(realm.signInUrl()).document().select("#kc-form-login"))
                .hasSize(1);
        assertThat(browser.get(realm.signInUrl() + "&prompt=none").header("Location"))
                .contains("login_required");
    }

    @Test
    void aSignInOnTheWayDoesNotGoOn() {
        HttpBrowser browser = realm.browser();
        HttpPage form = new HeldPage(realm).at(browser, "UPDATE_PASSWORD", address, People.PASSWORD);

        people.setEnabled(address, false);
        people.setEnabled(address, true);
        HttpPage answer = browser.submit(form.form("#kc-passwd-update-form")
                .with("password-new", "Stolen-horse-1")
                .with("password-confirm", "Stolen-horse-1"));

        HeldPage.assertOver(answer);
        assertThat(people.passwordIs(address, People.PASSWORD)).isTrue();
        assertThat(people.passwordIs(address, "Stolen-horse-1")).isFalse();
    }

    private JsonNode grant(String scope) {
        return realm.tokenRequest(Map.of(
                        "client_id",
                        APP,
                        "grant_type",
                        "password",
                        "scope",
                        scope,
                        "username",
                        address,
                        "password",
                        People.PASSWORD))
                .expect(200)
                .json();
    }

    private ApiResponse refresh(String token) {
        return realm.tokenRequest(Map.of("client_id", APP, "grant_type", "refresh_token", "refresh_token", token));
    }

    private static void assertRefused(ApiResponse answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
    }

    private int get(String path, String token) {
        return ApiClient.withToken(token).send("GET", realm.url(path), null).status();
    }
}
