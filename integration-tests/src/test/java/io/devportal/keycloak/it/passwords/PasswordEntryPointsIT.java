// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.TokenClient;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** Wherever a person chooses a password, every broken rule is named at once: B5, H-01, H-11. */
@Tag("passwords")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class PasswordEntryPointsIT {
    private static final String POLICY = "length(10) and portalPasswordRules(developer-portal) and digits(1)";
    /** Breaks all but one of these rules. */
    private static final String WEAK = "zzzsecret";
    /** In the stored order of the policies: Keycloak's own, ours, Keycloak's own. */
    private static final List<String> SENTENCES = List.of(
            "Use at least 10 characters.",
            "No character three times in a row.",
            "At least one special character",
            "At least one upper-case letter",
            "Use at least 1 digit");

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final PasswordAdmin admin;

    PasswordEntryPointsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.admin = new PasswordAdmin(server, realm.name());
    }

    @BeforeEach
    void policy() {
        people.settings("manual", "account-setup");
        admin.savePolicy(POLICY).expect(204);
    }

    @AfterEach // H-11
    void noPasswordIsLogged() {
        assertThat(server.logs()).doesNotContain(WEAK);
    }

    @Test // B5, H-01, H-03: there is no user yet, and the address is the name
    void signUp() {
        people.settings("manual", "sign-up");

        String address = People.newAddress();
        HttpPage page = people.signUp(address, Map.of("password", WEAK, "password-confirm", WEAK));

        assertRefused(page, "#input-error-password");
        assertThat(people.exists(address)).isFalse();
    }

    @Test // B5, G12, H-01
    void accountSetUp() {
        HttpBrowser browser = realm.browser();
        String link = people.activationLink(People.newAddress());

        HttpPage page =
                browser.submit(browser.get(link).form("#portal-account-setup").fill(People.setup(WEAK)));

        assertRefused(page, "#input-error-password-new");
        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    @Test // B5, H-01
    void updatePasswordAsRequiredAction() {
        String address = people.activePerson();
        UserRepresentation user = people.user(address).toRepresentation();
        user.setRequiredActions(List.of("UPDATE_PASSWORD"));
        people.user(address).update(user);

        HttpBrowser browser = realm.browser();
        HttpPage form = browser.submit(signInForm(browser, realm.signInUrl(), address));

        assertUpdateRefused(browser, form);
    }

    @Test // B5, H-01: what the account console's "Update password" leads to
    void updatePasswordFromTheAccountConsole() {
        HttpBrowser browser = realm.browser();
        HttpPage form = browser.submit(
                signInForm(browser, realm.signInUrl() + "&kc_action=UPDATE_PASSWORD", people.activePerson()));

        assertUpdateRefused(browser, form);
    }

    @Test // H-01: Keycloak 26.7.3 has no other way into an account than the page above
    void accountRestChangesNoPassword() {
        String address = people.activePerson();
        String token = TokenClient.unchecked(realm, Map.of())
                .grant(address, "openid")
                .path("access_token")
                .asText();
        ApiClient person = ApiClient.withToken(token);
        String body = "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\",\"confirmation\":\"%s\"}"
                .formatted(People.PASSWORD, WEAK, WEAK);

        person.send("GET", realm.url("account/"), null).expect(200);
        assertThat(person.send("POST", realm.url("account/credentials/password"), body)
                        .status())
                .isIn(404, 405);
        assertThat(people.passwordIs(address, People.PASSWORD)).isTrue();
    }

    @Test // B5, H-01
    void forgottenPassword() {
        String address = people.activePerson();
        HttpBrowser browser = realm.browser();
        new ForgottenPassword(realm).of(browser, address);

        HttpPage form = browser.get(mailbox.awaitMail(address, "new password").link());

        assertUpdateRefused(browser, form);
    }

    private static HtmlForm signInForm(HttpBrowser browser, String url, String address) {
        return browser.get(url).form("#kc-form-login").with("username", address).with("password", People.PASSWORD);
    }

    private static void assertUpdateRefused(HttpBrowser browser, HttpPage form) {
        HttpPage page = browser.submit(
                form.form("#kc-passwd-update-form").fill(Map.of("password-new", WEAK, "password-confirm", WEAK)));

        assertRefused(page, "");
        assertThat(page.document().select("#kc-passwd-update-form")).hasSize(1);
    }

    /** @param place of the sentences, or empty where the page decides */
    private static void assertRefused(HttpPage page, String place) {
        assertThat(page.status()).isEqualTo(200);
        String text =
                place.isEmpty() ? page.text() : page.document().select(place).text();
        assertThat(text).containsSubsequence(SENTENCES);
        assertThat(page.body()).doesNotContain(WEAK);
    }
}
