// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Passwords that nobody types, and a regex that nobody should have written: B6, H-06, H-08, H-11, H-12. */
@Tag("passwords")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class PasswordBadInputIT {
    private static final String START = "Abcd1!x";
    private static final String SLOW = "(.*a){12}b";

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final PasswordAdmin admin;

    PasswordBadInputIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.admin = new PasswordAdmin(server, realm.name());
    }

    @BeforeEach
    void policy() {
        admin.savePolicy("portalPasswordRules(developer-portal)").expect(204);
    }

    static Stream<Arguments> oddities() {
        return Stream.of(
                Arguments.of("1 MB", START + "ab".repeat(1 << 19), "At most 1,000 characters"),
                Arguments.of("1,001 characters", START + "ab".repeat(497), "At most 1,000 characters"),
                Arguments.of("NUL", START + "\0y", "nobody can type"),
                Arguments.of("half a character", START + "\uD83Dy", "nobody can type"),
                Arguments.of("the other half", START + "\uDE00y", "nobody can type"));
    }

    @ParameterizedTest(name = "{0}") // H-08
    @MethodSource("oddities")
    void overAdminRest(String name, String password, String sentence) {
        ApiResponse answer = admin.resetPassword(noah(), password);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence).doesNotContain(START);
        assertThat(server.logs()).doesNotContain(START);
    }

    @ParameterizedTest(name = "{0}") // H-08: a browser sends half a character as another one
    @MethodSource("oddities")
    void atSignUp(String name, String password, String sentence) {
        people.settings("manual", "sign-up");
        String address = People.newAddress();

        HttpPage page = people.signUp(address, Map.of("password", password, "password-confirm", password));

        assertThat(page.status()).isLessThan(500);
        assertThat(page.body()).doesNotContain(START);
        assertThat(server.logs()).doesNotContain(START);
        if (!name.contains("half")) {
            assertThat(people.exists(address)).isFalse();
        }
        if (page.status() == 200 && !name.contains("half")) {
            assertThat(page.text()).contains(sentence);
        }
    }

    @Test // B6, H-06, H-11: 50 at the same moment, with a regex that came past the check
    void slowRegexHangsNobody() {
        admin.saveWith("portalPasswordRules(slow-rule)", definition("slow-rule", "harmless"))
                .expect(204);
        new StoredRealm(server, realm).replaceInDefinitions("harmless", SLOW);
        String user = noah();

        long start = System.nanoTime();
        List<ApiResponse> answers =
                Race.of(Collections.nCopies(50, () -> admin.resetPassword(user, "a".repeat(1_000))));
        long seconds = (System.nanoTime() - start) / 1_000_000_000L;

        assertThat(answers).extracting(ApiResponse::status).containsOnly(400);
        assertThat(answers).extracting(ApiResponse::body).allMatch(body -> body.contains("Sentence of slow-rule."));
        // each takes some 50 ms of one core; without the budget not one of them would end
        assertThat(seconds).isLessThan(60);
        assertThat(new HttpBrowser().get(realm.signInUrl()).status()).isEqualTo(200);
        assertThat(server.logs())
                .containsOnlyOnce("the password rule slow-rule ran out of steps")
                .doesNotContain(SLOW, "aaaaaaaa");
    }

    @Test // B6: quadratic on the longest usual password, and within the budget on any other
    void anOrdinaryRegexIsSavedAndRefusesWhatTakesTooLong() {
        admin.savePolicy("portalPasswordRules(^\\S+.*\\d+.*\\S$)").expect(204);
        String user = noah();

        assertThat(admin.resetPassword(user, START).status()).isEqualTo(204);
        assertThat(admin.resetPassword(user, "a".repeat(1_000)).status()).isEqualTo(400);
        assertThat(admin.resetPassword(user, "1".repeat(999) + " ").status()).isEqualTo(400);
        assertThat(admin.savePolicy("portalPasswordRules(.*.*.*x)").body()).contains("takes too many steps");
        assertThat(admin.savePolicy("maxLength(999) and portalPasswordRules(.*\\d+.*x)")
                        .body())
                .contains("takes too many steps");
    }

    @Test // G17: where an administrator looks
    void aRuleThatNobodyKeepsIsSavedWithAWarning() {
        admin.savePolicy("portalPasswordRules(/^.{8,}$/)").expect(204);

        Health health = new Health(realm);
        assertThat(health.level("password-rules")).isEqualTo("WARNING");
        assertThat(health.message("password-rules")).contains("without slashes around it");
        String rules = realm.url("portal-password-rules");
        assertThat(ApiClient.anonymous().send("GET", rules, null).expect(200).body())
                .contains("\"warning\":\"None of ");
        assertThat(server.logs()).containsOnlyOnce("Realm " + realm.name() + ": None of ");

        admin.savePolicy("portalPasswordRules(^.{8,}$)").expect(204);
        assertThat(health.level("password-rules")).isEqualTo("OK");
    }

    @Test // H-11, H-12: sentences instead of regexes, in their order, whether a rule demands or forbids
    void sentenceStandsForTheRegex() {
        admin.saveWith(
                        "portalPasswordRules(no-blank, digit-first, upper-case-letter)",
                        """
                        {"rules": [
                          {"name": "no-blank", "pattern": ".*[ ].*", "must-not-match": true, "sentences": {"en": "No blanks."}},
                          {"name": "digit-first", "pattern": "[0-9]{1}.*", "sentences": {"en": "First a digit."}}]}""")
                .expect(204);

        String body = admin.resetPassword(noah(), "se cret").expect(400).body();

        assertThat(body)
                .containsSubsequence("No blanks.", "First a digit.", "upper-case letter")
                .doesNotContain("[ ]", "{1}", "se cret");
        assertThat(server.logs()).doesNotContain("[ ].*", "[0-9]{1}", "se cret");
    }

    private static String definition(String rule, String regex) {
        return "{\"rules\": [{\"name\": \"%s\", \"pattern\": \"%s\", \"sentences\": {\"en\": \"Sentence of %s.\"}}]}"
                .formatted(rule, regex, rule);
    }

    private String noah() {
        return realm.admin().users().search("noah", 0, 1).get(0).getId();
    }
}
