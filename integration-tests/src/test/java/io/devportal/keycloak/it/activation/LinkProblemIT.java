// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** What a good link says when the person behind it, or in front of it, is not the one it needs: G11, C-11 to C-13, C-16, F-07. */
@Tag("activation")
@PortalTest
final class LinkProblemIT {
    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();
    private final HttpBrowser browser = new HttpBrowser();

    LinkProblemIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    /** Whether the browser needs no password to come in. */
    private boolean isSignedIn() {
        HttpPage answer = browser.followRedirects(false).get(realm.signInUrl());
        browser.followRedirects(true);
        return answer.header("Location").contains("code=");
    }

    @Test // C-13
    void ofADeletedPerson() {
        String link = people.activationLink(address);
        String id = people.userId(address);
        people.user(address).remove();

        assertRefused(browser.get(link), "This account no longer exists");
        assertEvent(id, "user_not_found", "activation link DELETED");
    }

    @Test // C-13
    void ofADisabledPerson() {
        String link = people.activationLink(address);
        people.setEnabled(address, false);

        assertRefused(browser.get(link), "This account is disabled");
        assertEvent(people.userId(address), "user_disabled", "activation link DISABLED");
    }

    @Test // C-16
    void toAnAddressThatTheAccountHadBefore() {
        String link = people.activationLink(address);
        String corrected = moveTo(People.newAddress());

        HttpPage page = browser.get(link);

        assertRefused(page, "The address of this account has changed");
        assertThat(page.form("#portal-new-link").action().toString()).isEqualTo(realm.url("portal/activation-link"));
        assertThat(page.body()).doesNotContain(corrected);
        assertEvent(people.userId(corrected), "invalid_email", "activation link ADDRESS_CHANGED");
    }

    @Test // C-16, F-07
    void whoeverHasTheOldAddressLearnsNothingOfTheActivatedAccount() {
        String link = people.activationLink(address);
        people.activate(link);
        String corrected = moveTo(People.newAddress());

        HttpPage page = browser.get(link);

        assertRefused(page, "The address of this account has changed");
        assertThat(page.body()).doesNotContain(corrected, "login_hint");
    }

    private String moveTo(String corrected) {
        UserRepresentation user = people.user(address).toRepresentation();
        user.setEmail(corrected);
        realm.admin().users().get(user.getId()).update(user);
        return corrected;
    }

    @Test // G11, C-11, F-07
    void inTheBrowserOfSomebodyElse() {
        String link = people.activationLink(address);
        people.signIn(browser, People.ADMIN, PortalRealm.DEMO_PASSWORD);

        HttpPage page = browser.followRedirects(true).get(link);

        assertRefused(page, "Somebody else is signed in here");
        assertThat(page.text()).doesNotContain(address, "Ada", "Lovelace", People.ADMIN, "mara", "Mara");
        assertThat(page.body()).doesNotContain(address, People.ADMIN, "login_hint");
        assertEvent(people.userId(address), "different_user_authenticated", "activation link SOMEBODY_ELSE");
        assertThat(isSignedIn()).isTrue();
    }

    @Test // C-11
    void signingOutComesBackToTheLink() {
        String link = people.activationLink(address);
        people.signIn(browser, People.ADMIN, PortalRealm.DEMO_PASSWORD);
        HttpPage page = browser.followRedirects(true).get(link);

        HttpPage form = browser.submit(page.form("#portal-sign-out"));

        assertThat(form.document().select("#portal-account-setup")).hasSize(1);
        assertThat(form.document().select("input[type=email]").attr("value")).isEqualTo(address);
        assertThat(isSignedIn()).isFalse();
        assertThat(realm.admin()
                        .getEvents(List.of("LOGOUT"), null, people.userId(People.ADMIN), null, null, null, null, null))
                .hasSize(1);
    }

    @Test // C-11, C-21
    void anotherSiteCannotSignOut() {
        String link = people.activationLink(address);
        people.signIn(browser, People.ADMIN, PortalRealm.DEMO_PASSWORD);
        HtmlForm form = browser.followRedirects(true).get(link).form("#portal-sign-out");

        HttpPage page = browser.submit(form.with("checker", "guessed"));

        assertRefused(page, "Somebody else is signed in here");
        assertThat(isSignedIn()).isTrue();
    }

    @Test // C-17
    void signingOutLeadsNowhereElse() {
        String to = realm.url("portal/activation-link/sign-out");

        HttpPage without = browser.post(to, Map.of());
        HttpPage strange = browser.followRedirects(false).post(to, Map.of("key", "//evil.example/{x}?a=b&c=d"));

        assertThat(without.status()).isEqualTo(400);
        assertThat(strange.header("Location")).startsWith(realm.url("login-actions/action-token?key="));
        assertThat(browser.get(strange.header("Location")).status()).isEqualTo(400);
    }

    @Test // C-12
    void whoIsSignedInAsTheSamePersonGoesOnAndTheOldSessionEnds(KeycloakServer server) {
        String link = people.activationLink(address);
        String admin = server.admin().tokenManager().getAccessTokenString();
        String user = server.baseUrl() + "/admin/realms/" + realm.name() + "/users/" + people.userId(address);
        browser.header("Authorization", "Bearer " + admin).post(user + "/impersonation", Map.of());
        Await.until("a session", () -> people.user(address).getUserSessions().size() == 1);

        HttpPage form = browser.get(link);
        HttpPage done = browser.submit(form.form("#portal-account-setup").fill(People.setup(People.PASSWORD)));

        assertThat(done.text()).contains("Your account is active");
        Await.until("its end", () -> people.user(address).getUserSessions().isEmpty());
    }

    private void assertRefused(HttpPage page, String title) {
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.document().select("h1").text()).isEqualTo(title);
        assertThat(page.document().select("input[type=password]")).isEmpty();
        assertThat(page.document().select("main a[href], main button[type=submit]"))
                .isNotEmpty();
    }

    private void assertEvent(String userId, String error, String reason) {
        List<EventRepresentation> events = realm.admin()
                .getEvents(List.of("EXECUTE_ACTION_TOKEN_ERROR"), null, userId, null, null, null, null, null);
        assertThat(events).extracting(EventRepresentation::getError).containsExactly(error);
        assertThat(events.get(0).getDetails()).containsEntry("reason", reason);
    }
}
