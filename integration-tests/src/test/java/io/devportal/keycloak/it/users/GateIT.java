// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import jakarta.ws.rs.BadRequestException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A person whom nobody let in tries the doors, D-02, and the second layer. */
@Tag("users")
@PortalTest
final class GateIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    GateIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void somebodyWaitsWithAPassword() {
        people.settings("manual", "sign-up");
        people.signUp(address);
        mailbox.awaitMail(address);
    }

    @Test
    void theSignInFormTellsOnlyWhoKnowsThePassword() {
        assertThat(people.signIn(address, People.PASSWORD).text()).contains("waits for approval");
        String wrong = people.signIn(address, "wrong").text();
        assertThat(wrong)
                .isEqualTo(people.signIn("nobody@globex.example", "wrong")
                        .text()
                        .replace("nobody@globex.example", address));
        assertThat(realm.admin()
                        .getEvents(List.of("LOGIN_ERROR"), null, people.userId(address), null, null, null, null, null))
                .extracting(EventRepresentation::getError)
                .contains("user_disabled");
    }

    @Test
    void thePasswordGrantGivesNothing() {
        JsonNode right = people.passwordGrant(address, People.PASSWORD).json();
        JsonNode wrong = people.passwordGrant(address, "wrong").json();
        JsonNode unknown =
                people.passwordGrant("nobody@globex.example", "wrong").json();

        assertThat(right.path("error").asText()).isEqualTo("invalid_grant");
        assertThat(right.has("access_token")).isFalse();
        assertThat(wrong).isEqualTo(unknown);
        assertThat(wrong.toString()).doesNotContainIgnoringCase("disabled");
    }

    @Test
    void forgotPasswordSendsNothingAndSaysTheSame() {
        HttpPage waiting = forgotPassword(address);
        HttpPage unknown = forgotPassword("nobody@globex.example");

        assertThat(waiting.text()).isEqualTo(unknown.text());
        mailbox.expectNoMail(address, Duration.ofSeconds(3));
    }

    private HttpPage forgotPassword(String name) {
        return new ForgottenPassword(realm).of(new HttpBrowser(), name);
    }

    @Test
    void nobodyImpersonates() {
        assertThatThrownBy(() -> people.user(address).impersonate()).isInstanceOf(BadRequestException.class);
    }

    @Test
    void keycloaksOwnMailsAreRefused() {
        assertThatThrownBy(() -> people.user(address).executeActionsEmail(List.of("UPDATE_PASSWORD")))
                .isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> people.user(address).sendVerifyEmail()).isInstanceOf(BadRequestException.class);
    }

    /** Somebody flips the flag in Keycloak's console, and even removes the required action: no approval. */
    @Test // A-01 second layer, R-29
    void aNativeEnableIsNoApproval() {
        people.setEnabled(address, true);
        assertStoppedAtTheWaitingPage();
        assertThat(people.passwordGrant(address, People.PASSWORD)
                        .json()
                        .path("error_description")
                        .asText())
                .isEqualTo("Account is not fully set up");

        UserRepresentation user = people.user(address).toRepresentation();
        user.setRequiredActions(List.of());
        people.user(address).update(user);
        assertStoppedAtTheWaitingPage();
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    private void assertStoppedAtTheWaitingPage() {
        HttpBrowser browser = new HttpBrowser();
        HttpPage signedIn = people.signIn(browser, address, People.PASSWORD);
        HttpPage page = signedIn.status() == 302 ? browser.get(signedIn.header("Location")) : signedIn;
        assertThat(page.text()).contains("Your request is waiting for approval");

        HttpPage posted = browser.followRedirects(true)
                .submit(page.form("#portal-waiting").with("password-new", "x"));
        assertThat(posted.text()).contains("Your request is waiting for approval");
        assertThat(people.user(address).getUserSessions()).isEmpty();
    }

    /** Keycloak leaves out a required action that a request names, unless the action says it supports that. */
    @Test
    void namingTheActionInTheRequestDoesNotSkipIt() {
        people.setEnabled(address, true);
        HttpBrowser browser = new HttpBrowser();
        HttpPage form = browser.get(realm.signInUrl() + "&kc_action=portal-account-setup");

        HttpPage page = browser.submit(
                form.form("#kc-form-login").with("username", address).with("password", People.PASSWORD));
        assertThat(page.text()).contains("Your request is waiting for approval");
        HttpPage cancelled = browser.submit(page.form("#portal-waiting").with("cancel-aia", "true"));

        assertThat(cancelled.uri().toString() + cancelled.header("Location")).doesNotContain("&code=", "?code=");
        assertThat(people.user(address).getUserSessions()).isEmpty();
    }

    /** The flag flips while the waiting page is open: Keycloak does not look again at a POST, we do. */
    @Test
    void theOpenWaitingPageLetsNobodyInAfterADisable() {
        people.setEnabled(address, true);
        HttpBrowser browser = new HttpBrowser();
        HttpPage signedIn = people.signIn(browser, address, People.PASSWORD);
        HttpPage page = signedIn.status() == 302 ? browser.get(signedIn.header("Location")) : signedIn;
        people.approve(address).expect(200);
        people.setEnabled(address, false);

        HttpPage posted = browser.followRedirects(true).submit(page.form("#portal-waiting"));

        assertThat(posted.uri().toString()).doesNotContain("&code=", "?code=");
        assertThat(people.user(address).getUserSessions()).isEmpty();
    }

    @Test // D-02
    void theAccountApiChangesNoState() {
        String active = People.newAddress();
        people.settings("automatic", "sign-up");
        people.signUp(active);
        String token = realm.tokenRequest(Map.of(
                        "grant_type", "password", "scope", "openid", "username", active, "password", People.PASSWORD))
                .expect(200)
                .json()
                .path("access_token")
                .asText();

        ApiClient.withToken(token)
                .send(
                        "POST",
                        realm.url("account"),
                        "{\"username\":\"%1$s\",\"email\":\"%1$s\",\"firstName\":\"A\",\"lastName\":\"L\",\"attributes\":{\"portalStatus\":[\"PENDING_APPROVAL\"]}}"
                                .formatted(active));

        assertThat(people.state(active)).isEqualTo("ACTIVE");
    }
}
