// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static io.devportal.keycloak.testserver.server.KeycloakRun.ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.harness.Tools;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The jar with the password rules and no other of ours, not even the theme, in the order of its life: with rules from the
 * environment, with rules from a file, and before somebody deletes it: PackLifecycleIT is without it. B5, G17, H-05, H-10, R-16, R-17.
 */
@Tag("lifecycle")
@PortalTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PasswordJarLifecycleIT {
    private static final String JAR = "regex-password-policy";
    private static final String OPTION = "spi-password-policy--portal-password-rules--";
    private static final String PREPARE = "/portal-password-rules/prepare-uninstall";
    private static final String DEFINITIONS =
            """
            {"rules": [{"name": "four", "pattern": "^\\\\d{4}$", "sentences": {"en": "Four digits."}}]}""";

    private static Installation installation;
    private static KeycloakServer server;

    @BeforeAll
    static void firstStart() {
        installation = new Installation();
        server = installation.withOnly(
                JAR,
                new Installation.Setup(
                        Map.of(OPTION + "rules", DEFINITIONS),
                        Map.of(),
                        List.of(installation.realmFile(
                                "bad", Map.of("passwordPolicy", "portalPasswordRules(nobody)")))));
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @Test // B5, G17, H-05: rules from the environment; a realm file with rules that cannot be used
    @Order(1)
    void everythingButTheLook() {
        installation.newEmptyRealm("alone");
        PasswordAdmin admin = new PasswordAdmin(server, "alone");

        assertThat(policies()).contains("\"portalPasswordRules\"", "\"Developer portal: password rules\"");
        assertThat(admin.savePolicy("portalPasswordRules([a-z)").body()).contains("Unclosed character class");
        admin.savePolicy("length(3) and portalPasswordRules(developer-portal, four)")
                .expect(204);
        assertThat(signUp("alone", "ab").text())
                .containsSubsequence(
                        "minimum length 3",
                        "8 to 32 characters.",
                        "special character",
                        "upper-case letter",
                        "Four digits.");
        assertThat(rules("alone")).contains("Four digits.", "8 to 32 characters.");
        admin.savePolicy("portalPasswordRules(four)").expect(204);
        assertThat(admin.createPerson("ada@globex.example", "1234").status()).isEqualTo(201);
        assertThat(admin.createPerson("bob@globex.example", "12345").body()).contains("Four digits.");

        assertThat(server.logs()).containsPattern("ERROR .*Realm bad: nobody can choose a new password .*\"nobody\"");
        assertThat(new PasswordAdmin(server, "bad")
                        .createPerson("ada@globex.example", "Abcd1!xx")
                        .body())
                .contains("portalPasswordRulesBroken");
        assertThat(rules("bad")).contains("There is no password rule");
    }

    /** Keycloak 26.7.3 itself does not start in a JVM that speaks Turkish; its script sees to that. */
    @Test // G17, H-10: rules from a file that the configuration names, in a realm that speaks Turkish
    @Order(2)
    void rulesFromAFileInATurkishRealm() {
        String configuration = OPTION + "rules-file=" + installation.write("rules.json", DEFINITIONS) + "\n";
        Path file = installation.write("keycloak.conf", configuration);
        server = installation.withOnly(
                JAR, new Installation.Setup(Map.of("config-file", file.toString()), Map.of(), List.of()));
        installation.newEmptyRealm("turkish");
        PasswordAdmin admin = new PasswordAdmin(server, "turkish");
        ObjectNode turkish = new ObjectMapper().createObjectNode();
        turkish.put("internationalizationEnabled", true).put("defaultLocale", "tr");
        turkish.putArray("supportedLocales").add("tr").add("en");
        admin.send("PUT", "", turkish).expect(204);

        admin.savePolicy("portalPasswordRules(four)").expect(204);
        assertThat(admin.createPerson("ada@globex.example", "12345").body()).contains("Four digits.");
        assertThat(admin.createPerson("ada@globex.example", "1234").status()).isEqualTo(201);
        admin.savePolicy("portalPasswordRules(DEVELOPER-PORTAL)").expect(400);
        admin.savePolicy("portalPasswordRules((?i)title-I1)").expect(204);
        assertThat(admin.createPerson("bob@globex.example", "TITLE-i1").status())
                .isEqualTo(201);
        admin.savePolicy("portalPasswordRules(developer-portal)").expect(204);
        assertThat(signUp("turkish", "istanbul-").text()).contains("upper-case letter");
        assertThat(admin.createPerson("eve@globex.example", "Istanbul-1").status())
                .isEqualTo(201);
    }

    @Test // B18
    @Order(2)
    void theSetUpFromATerminalSaysWhatTheServerLacks() {
        Tools.Result refused =
                PortalCommand.ofTheAdmin(server, ADMIN).run("set-up", "--realm", "master", "--user", ADMIN);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).contains("the jars of the portal are not installed", "kc.sh build");
    }

    @Test
    @Order(3)
    void itsPolicyGoesFromOneRealmAndFromAll() {
        List.of("alone", "bad", "turkish")
                .forEach(realm -> server.admin().realm(realm).remove());
        installation.newEmptyRealm("one");
        installation.newEmptyRealm("two");
        PasswordAdmin master = new PasswordAdmin(server, "master");
        PasswordAdmin one = new PasswordAdmin(server, "one");
        PasswordAdmin two = new PasswordAdmin(server, "two");
        one.savePolicy("length(8) and portalPasswordRules(developer-portal) and digits(1)")
                .expect(204);
        two.savePolicy("portalPasswordRules(^[a-z]{4}$)").expect(204);

        assertThat(one.send("POST", PREPARE, null).expect(200).body())
                .isEqualTo("{\"realms\":[{\"realm\":\"one\",\"removed\":\"developer-portal\","
                        + "\"passwordPolicy\":\"length(8) and digits(1)\"}]}");
        assertThat(one.policy()).isEqualTo("length(8) and digits(1)");
        assertThat(one.send("POST", PREPARE, null).expect(200).body()).isEqualTo("{\"realms\":[]}");
        ApiResponse all = master.send("POST", PREPARE + "/all-realms", null).expect(200);
        assertThat(all.body()).isEqualTo("{\"realms\":[{\"realm\":\"two\",\"removed\":\"^[a-z]{4}$\"}]}");
        assertThat(master.send("POST", PREPARE + "/all-realms", null)
                        .expect(200)
                        .body())
                .isEqualTo("{\"realms\":[]}");

        assertThat(one.createPerson("ada@globex.example", "short").status()).isEqualTo(400);
        assertThat(two.createPerson("ada@globex.example", "short").status()).isEqualTo(201);
    }

    private static HttpPage signUp(String realmName, String password) {
        ObjectNode open = new ObjectMapper().createObjectNode().put("registrationAllowed", true);
        new PasswordAdmin(server, realmName).send("PUT", "", open).expect(204);
        String realm = server.baseUrl() + "/realms/" + realmName;
        HttpBrowser browser = new HttpBrowser();
        return browser.submit(browser.get(realm
                        + "/protocol/openid-connect/registrations?client_id=account&response_type=code&scope=openid"
                        + "&redirect_uri=" + realm + "/account/")
                .form("#kc-register-form")
                .fill(People.details("carl@globex.example"))
                .with("username", "carl")
                .with("password", password)
                .with("password-confirm", password));
    }

    private static String rules(String realm) {
        ApiResponse answer = ApiClient.anonymous()
                .send("GET", server.baseUrl() + "/realms/" + realm + "/portal-password-rules", null);
        return answer.expect(200).body();
    }

    private static String policies() {
        JsonNode info = ApiClient.withToken(server.admin().tokenManager().getAccessTokenString())
                .send("GET", server.baseUrl() + "/admin/serverinfo", null)
                .expect(200)
                .json();
        return info.path("passwordPolicies").toString();
    }
}
