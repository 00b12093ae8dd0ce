// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.StoredRealm;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The password policy on a real server: B5, G17, H-01, H-04, H-05. */
@Tag("passwords")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class PasswordRulesIT {
    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final PasswordAdmin admin;
    private final String before;

    PasswordRulesIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.admin = new PasswordAdmin(server, realm.name());
        this.before = realm.admin().toRepresentation().getPasswordPolicy();
    }

    @BeforeEach
    void passwordOnTheForm() {
        people.settings("manual", "sign-up");
    }

    @AfterEach
    void asBefore() {
        admin.savePolicy(before).expect(204);
    }

    @Test // B5, H-01: in the language of the page, native policies included
    void signUpShowsEveryBrokenRule() {
        admin.savePolicy("length(10) and portalPasswordRules(developer-portal) and digits(1)")
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
        admin.savePolicy("portalPasswordRules(developer-portal) and digits(1)").expect(204);

        ApiResponse answer = resetPassword("secretword");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("portalPasswordFailures", "special character", "upper-case letter", "at least 1 digit")
                .doesNotContain("secretword");
    }

    @Test // G17
    void oneRegexIsTheWholeRule() {
        admin.savePolicy("portalPasswordRules(^[a-z]{4}$)").expect(204);

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
        ApiResponse answer = admin.savePolicy(policy);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
        assertThat(realm.admin().toRepresentation().getPasswordPolicy()).isEqualTo(before);
    }

    @Test // H-04: definitions are saved with the realm, and before its policy is read
    void ruleAndItsNameAreSavedTogether() {
        String definitions = "{\"rules\": [{\"name\": \"four\", \"pattern\": \"[a-z]{4}\"}]}";

        admin.saveWith("portalPasswordRules(four)", definitions).expect(204);
        assertThat(resetPassword("abcd").status()).isEqualTo(204);
        assertThat(admin.saveWith("portalPasswordRules(four)", "{").status()).isEqualTo(400);
        assertThat(admin.saveWith("portalPasswordRules(four)", null).body()).contains("There is no password rule");

        admin.saveWith(before, null).expect(204);
    }

    @Test // H-04: two steps of an administrator
    void definitionsCanBeSavedBeforeAPolicyNamesThem() {
        admin.saveWith("length(8)", "{\"rules\": [{\"name\": \"four\", \"pattern\": \"[a-z]{4}\"}]}")
                .expect(204);
        admin.savePolicy("portalPasswordRules(four)").expect(204);

        assertThat(admin.saveWith("length(8)", "{").body()).contains("not the expected JSON");
        admin.saveWith(before, null).expect(204);
    }

    @Test // H-04
    void newRealmWithABadPolicyIsNotMade() {
        String name = realm.name() + "-bad";

        ObjectNode bad = new ObjectMapper()
                .createObjectNode()
                .put("realm", name)
                .put("passwordPolicy", "portalPasswordRules(nobody)");

        ApiResponse answer = admin.importRealm(bad);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("There is no password rule");
        assertThat(new PasswordAdmin(server, name).send("GET", "", null).status())
                .isEqualTo(404);
    }

    @Test // H-05
    void badStoredPolicyRefusesPasswordsAndNothingElse() {
        people.settings("manual", "account-setup");
        String address = people.activePerson();
        new StoredRealm(server, realm).policy("portalPasswordRules([a-z)");

        assertThat(people.signIn(address, People.PASSWORD).header("Location")).contains("code=");
        assertThat(resetPassword("Abcd1!xxy").body()).contains("portalPasswordRulesBroken");
        assertThat(rules("").body()).contains("Unclosed character class");
        resetPassword("Abcd1!xxz");
        assertThat(new Health(realm).level("password-rules")).isEqualTo("PROBLEM");
        assertThat(new Health(realm).message("password-rules")).contains("portal-password-rules");
        assertThat(server.logs()).containsOnlyOnce("Realm " + realm.name() + ": nobody can choose a new password");
        // other settings can still be saved
        admin.send("PUT", "", new ObjectMapper().createObjectNode().put("displayName", "Still here"))
                .expect(204);
        assertThat(admin.savePolicy("portalPasswordRules([a-y)").status()).isEqualTo(400);
        admin.savePolicy(before).expect(204);
        assertThat(new Health(realm).level("password-rules")).isEqualTo("OK");
    }

    @Test // B5
    void rulesForTheListAreToldToEverybody() {
        admin.savePolicy("portalPasswordRules(developer-portal)").expect(204);

        assertThat(rules("").expect(200).body()).contains("8 to 32 characters.", "\"checkedBy\":\"browser\"");
        assertThat(rules("?kc_locale=de").expect(200).body()).contains("8 bis 32 Zeichen.");
        assertThat(rules("?kc_locale=../../x").expect(200).body()).contains("8 to 32 characters.");
    }

    private ApiResponse rules(String query) {
        return ApiClient.anonymous().send("GET", realm.url("portal-password-rules") + query, null);
    }

    private ApiResponse resetPassword(String password) {
        return admin.resetPassword(
                realm.admin().users().search("noah", 0, 1).get(0).getId(), password);
    }
}
