// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.HeldPage;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.FormEncoding;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * Somebody signs up with the address of another person and a password of their own, signs in, and keeps a page of the sign-in
 * open until the other person has proven the address: the sign-in does not go on. K-03.
 */
@Tag("attack")
@PortalTest
final class HeldSignInIT {
    private static final String OWNERS = "Owners-horse-1";
    private static final String STOLEN = "Stolen-horse-1";
    private static final String APP = "app-that-asks";
    private static final String APP_URL = "https://app.example/";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final HeldPage held;
    private final String address = People.newAddress();
    private final HttpBrowser attacker;

    HeldSignInIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.held = new HeldPage(realm);
        this.attacker = realm.browser();
    }

    @BeforeEach
    void passwordAtSignUp() {
        people.settings("automatic", "sign-up");
    }

    @AfterEach
    void defaults() {
        realm.as(People.ADMIN).put("domains", "{\"autoApproved\":[]}").expect(200);
    }

    private void ownerProves() {
        HttpBrowser owner = realm.browser();
        new ForgottenPassword(realm).of(owner, address);
        HttpPage form = owner.get(mailbox.awaitMail(address, "new password").link());
        HttpPage done = owner.followRedirects(false)
                .submit(form.form("#kc-passwd-update-form")
                        .with("password-new", OWNERS)
                        .with("password-confirm", OWNERS));
        // of the very sign-in that proves it
        assertThat(done.header("Location")).contains("code=");
    }

    private void assertOver(HttpPage answer) {
        HeldPage.assertOver(answer);
        assertThat(people.passwordIs(address, OWNERS)).isTrue();
    }

    /** Somebody whom a domain lets in, and who waits at our page for the link. */
    @Test // K-03
    void atOurOwnPage() {
        people.settings("manual", "sign-up");
        realm.as(People.ADMIN)
                .put("domains", "{\"autoApproved\":[\"globex.example\"]}")
                .expect(200);
        people.signUp(address);
        String link = mailbox.awaitMail(address, "Activate").link();
        HttpPage page = held.signIn(attacker, realm.signInUrl(), address, People.PASSWORD);
        assertThat(page.text()).contains("Open the link in your mail");

        HttpBrowser owner = realm.browser();
        owner.submit(owner.get(link).form("#portal-account-setup").fill(People.setup(OWNERS)));

        HttpPage answer = attacker.get(page.uri().toString());

        assertThat(people.user(address).getUserSessions()).isEmpty();
        assertOver(answer);
    }

    /** What the form stores is rolled back. */
    @Test // K-03
    void atAFormOfKeycloaks() {
        people.signUp(address);
        HttpPage page = held.at(attacker, "UPDATE_PASSWORD", address, People.PASSWORD);

        ownerProves();
        HttpPage answer = attacker.submit(
                page.form("#kc-passwd-update-form").with("password-new", STOLEN).with("password-confirm", STOLEN));

        assertOver(answer);
        assertThat(people.passwordIs(address, STOLEN)).isFalse();
    }

    /** Keycloak asks none of its required actions behind this page. */
    @Test // K-03
    void atTheQuestionForConsent() {
        people.signUp(address);
        ClientRepresentation app = new ClientRepresentation();
        app.setClientId(APP);
        app.setPublicClient(true);
        app.setConsentRequired(true);
        app.setRedirectUris(List.of(APP_URL));
        realm.admin().clients().create(app).close();
        String signIn = realm.url("protocol/openid-connect/auth?"
                + FormEncoding.of(
                        Map.of("client_id", APP, "response_type", "code", "scope", "openid", "redirect_uri", APP_URL)));
        HttpPage page = held.signIn(attacker, signIn, address, People.PASSWORD);

        ownerProves();
        HttpPage answer =
                attacker.followRedirects(false).submit(page.form("form").with("accept", "Yes"));

        assertThat(redeem(answer)).isEqualTo(400);
        Await.until(
                "the session of the owner alone",
                () -> people.user(address).getUserSessions().size() == 1);
    }

    private int redeem(HttpPage answer) {
        String code = answer.header("Location").replaceAll(".*[?&]code=([^&]+).*", "$1");
        return realm.tokenRequest(Map.of(
                        "client_id", APP,
                        "grant_type", "authorization_code",
                        "redirect_uri", APP_URL,
                        "code", code))
                .status();
    }
}
