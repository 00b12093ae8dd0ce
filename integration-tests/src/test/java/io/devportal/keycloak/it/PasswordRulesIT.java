// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.tryit.http.ApiClient;
import io.devportal.keycloak.tryit.http.ApiResponse;
import io.devportal.keycloak.tryit.http.HttpBrowser;
import io.devportal.keycloak.tryit.http.HttpPage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The password policy on a real server: B5, G17, H-01, H-04, H-05. */
@PortalTest
@OnDatabase(Database.POSTGRES)
final class PasswordRulesIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final String before;

    PasswordRulesIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.before = realm.admin().toRepresentation().getPasswordPolicy();
    }

    @BeforeEach
    void passwordOnTheForm() {
        people.settings("manual", "sign-up");
    }

    @AfterEach
    void asBefore() {
        savePolicy(before).expect(204);
    }

    @Test // B5, H-01: in the language of the page, native policies included
    void signUpShowsEveryBrokenRule() {
        savePolicy("length(10) and portalPasswordRules(developer-portal) and digits(1)")
                .expect(204);

        HttpBrowser browser = realm.browser();
        HttpPage page = browser.submit(browser.get(realm.signUpUrl() + "&ui_locales=de")
                .form("#kc-register-form")
                .fill(People.details(People.newAddress()))
                .with("password", "aaa")
                .with("password-confirm", "aaa"));

        assertThat(page.text())
                .containsSubsequence(
                        "10 Zeichen",
                        "8 bis 32 Zeichen",
                        "Kein Zeichen dreimal",
                        "Mindestens ein Sonderzeichen",
                        "Mindestens ein Großbuchstabe",
                        "Ziffer");
    }

    @Test // B5, H-01, H-11
    void adminRestNamesEveryBrokenRule() {
        savePolicy("portalPasswordRules(developer-portal) and digits(1)").expect(204);

        ApiResponse answer = resetPassword("secretword");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("portalPasswordFailures", "special character", "upper-case letter", "at least 1 digit")
                .doesNotContain("secretword");
    }

    @Test // G17
    void oneRegexIsTheWholeRule() {
        savePolicy("portalPasswordRules(^[a-z]{4}$)").expect(204);

        assertThat(resetPassword("abcd").status()).isEqualTo(204);
        assertThat(resetPassword("Abcd1!xx").status()).isEqualTo(400);
        assertThat(resetPassword("Abcd1!xx").body()).contains("^[a-z]{4}$");
    }

    @ParameterizedTest // G17, H-04
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            portalPasswordRules              | The password rules are empty
            portalPasswordRules()            | The password rules are empty
            portalPasswordRules([a-z)        | Unclosed character class
            portalPasswordRules(password)    | There is no password rule
            portalPasswordRules((.*a){12}b)  | takes too many steps on the password
            portalPasswordRules(a{50000})    | at most 1000 is allowed
            portalPasswordRules(foo and bar) | Password policy not found
            """)
    void badPolicyIsRefusedWhenItIsSaved(String policy, String reason) {
        ApiResponse answer = savePolicy(policy);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
        assertThat(realm.admin().toRepresentation().getPasswordPolicy()).isEqualTo(before);
    }

    @Test // H-04: definitions are saved with the realm, and before its policy is read
    void ruleAndItsNameAreSavedTogether() {
        String definitions = "{\"rules\": [{\"name\": \"four\", \"pattern\": \"[a-z]{4}\"}]}";

        saveWith("portalPasswordRules(four)", definitions).expect(204);
        assertThat(resetPassword("abcd").status()).isEqualTo(204);
        assertThat(saveWith("portalPasswordRules(four)", "{").status()).isEqualTo(400);
        assertThat(saveWith("portalPasswordRules(four)", null).body()).contains("There is no password rule");

        saveWith(before, null).expect(204);
    }

    @Test // H-04
    void newRealmWithABadPolicyIsNotMade() {
        String name = realm.name() + "-bad";

        ApiResponse answer = admin().send(
                        "POST",
                        server.baseUrl() + "/admin/realms",
                        "{\"realm\": \"%s\", \"passwordPolicy\": \"portalPasswordRules(nobody)\"}".formatted(name));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("There is no password rule");
        assertThat(admin().send("GET", server.baseUrl() + "/admin/realms/" + name, null)
                        .status())
                .isEqualTo(404);
    }

    @Test // H-05
    void badStoredPolicyRefusesPasswordsAndNothingElse() throws SQLException {
        people.settings("manual", "account-setup");
        String address = people.activePerson();
        store("portalPasswordRules([a-z)");

        assertThat(people.signIn(address, People.PASSWORD).header("Location")).contains("code=");
        assertThat(resetPassword("Abcd1!xxy").body()).contains("portalPasswordRulesBroken");
        assertThat(rules("").body()).contains("Unclosed character class");
        resetPassword("Abcd1!xxz");
        assertThat(server.logs()).containsOnlyOnce("Realm " + realm.name() + ": nobody can choose a new password");
        // other settings can still be saved
        admin().send("PUT", url(""), "{\"displayName\": \"Still here\"}").expect(204);
        assertThat(savePolicy("portalPasswordRules([a-y)").status()).isEqualTo(400);
    }

    @Test // B5
    void rulesForTheListAreToldToEverybody() {
        savePolicy("portalPasswordRules(developer-portal)").expect(204);

        assertThat(rules("").expect(200).body()).contains("8 to 32 characters.", "\"checkedBy\":\"browser\"");
        assertThat(rules("?kc_locale=de").expect(200).body()).contains("8 bis 32 Zeichen.");
        assertThat(rules("?kc_locale=../../x").expect(200).body()).contains("8 to 32 characters.");
    }

    private ApiResponse rules(String query) {
        return ApiClient.anonymous().send("GET", realm.url("portal-password-rules") + query, null);
    }

    private ApiResponse savePolicy(String policy) {
        return admin().send(
                        "PUT",
                        url(""),
                        JSON.createObjectNode().put("passwordPolicy", policy).toString());
    }

    private ApiResponse saveWith(String policy, String definitions) {
        ObjectNode update = JSON.valueToTree(realm.admin().toRepresentation());
        update.put("passwordPolicy", policy);
        ObjectNode attributes = update.withObject("/attributes");
        attributes.remove("portal.password-rules");
        if (definitions != null) {
            attributes.put("portal.password-rules", definitions);
        }
        return admin().send("PUT", url(""), update.toString());
    }

    private ApiResponse resetPassword(String password) {
        String user = realm.admin().users().search("noah", 0, 1).get(0).getId();
        return admin().send(
                        "PUT",
                        url("/users/" + user + "/reset-password"),
                        JSON.createObjectNode()
                                .put("type", "password")
                                .put("value", password)
                                .toString());
    }

    private void store(String policy) throws SQLException {
        try (Connection database = server.connectToDatabase();
                PreparedStatement update =
                        database.prepareStatement("update REALM set PASSWORD_POLICY = ? where NAME = ?")) {
            update.setString(1, policy);
            update.setString(2, realm.name());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        realm.admin().clearRealmCache();
    }

    private ApiClient admin() {
        return ApiClient.withToken(server.admin().tokenManager().getAccessTokenString());
    }

    private String url(String path) {
        return server.baseUrl() + "/admin/realms/" + realm.name() + path;
    }
}
