// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.contract.RemovalPage;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.PasswordPolicies;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmInUse;
import io.devportal.keycloak.it.harness.Installation;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One installation with the whole pack, in the order of its life: with password rules from a file; then without our jars, of
 * which one realm was told before and the other was not; then with them again, and with other rules.
 */
@Tag("lifecycle")
@PortalTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class PackLifecycleIT {
    private static final String ACTIVE = People.newAddress();
    private static final String WAITING = People.newAddress();

    private static Installation installation;
    private static KeycloakServer server;
    private static PortalRealm realm;
    private static RealmInUse prepared;
    private static final String WAITING_THERE = People.newAddress();

    private final Mailbox mailbox;
    private final People people;

    PackLifecycleIT(Mailbox mailbox) {
        this.mailbox = mailbox;
        people = new People(realm, mailbox);
    }

    @BeforeAll
    static void firstStart(Mailbox mailbox) {
        installation = new Installation();
        start("Names a cat.");
        realm = installation.newRealm(mailbox);
    }

    private static void start(String passwordRule) {
        Path rules = installation.write(
                "rules.json",
                "{\"rules\":[{\"name\":\"animal\",\"pattern\":\".{4,}\",\"sentences\":{\"en\":\"" + passwordRule
                        + "\"}}]}");
        server = installation.withOptions(
                Map.of("spi-password-policy--portal-password-rules--rules-file", rules.toString()));
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    /** Rules that stand in the options of the server; they are others when it starts with our jars again. */
    @Test // B5, G17
    @Order(1)
    void pagesSayWhatTheServerDemands() {
        assertThat(publishedRules()).contains("Names a cat.");
    }

    private static String publishedRules() {
        PasswordPolicies policies = new PasswordPolicies(realm);
        policies.save("portalPasswordRules(animal)");
        return policies.published();
    }

    /** Somebody deletes the jars. One realm was prepared for that; in the other one the configuration is left. */
    @Test // B18, R-16, R-17
    @Order(2)
    void withoutTheJarsTheServerStartsAndNobodyIsLetIn() {
        people.settings("automatic", "sign-up");
        people.signUp(ACTIVE);
        people.settings("manual", "sign-up");
        people.signUp(WAITING);
        prepareAnother();

        assertThat(installation.failureWithoutJars())
                .as("a realm names our password policy")
                .contains("Password policy not found");
        installation.sql(RemovalPage.statement("update REALM "));
        server = installation.withoutJars();
        realm.renewTokens();

        assertThat(comesIn(RealmInUse.OLD)).isTrue();
        assertThat(elsewhere().user(WAITING_THERE).toRepresentation().isEnabled())
                .isFalse();
        assertThat(server.logs()).doesNotContain(" ERROR ");

        assertThat(people.passwordGrant(ACTIVE, People.PASSWORD).status()).isEqualTo(200);
        assertThat(people.passwordGrant(WAITING, People.PASSWORD).status()).isEqualTo(400);
        assertThat(new HttpBrowser().get(realm.signUpUrl()).status()).isGreaterThanOrEqualTo(400);
    }

    private void prepareAnother() {
        prepared = new RealmInUse(server, realm);
        prepared.call("set-up").expect(200);
        new PasswordAdmin(server, prepared.realm().name())
                .savePolicy("portalPasswordRules(developer-portal)")
                .expect(204);
        elsewhere().signUp(WAITING_THERE);
        prepared.call("prepare-uninstall").expect(200);
    }

    private People elsewhere() {
        return new People(prepared.realm(), mailbox);
    }

    private boolean comesIn(String old) {
        return elsewhere().signIn(old, People.PASSWORD).header("Location").contains("code=");
    }

    @Test // B18, R-18
    @Order(3)
    void withTheJarsAgainEverythingIsAsItWas() {
        start("Names a dog.");
        realm.renewTokens();

        assertThat(people.state(WAITING)).isEqualTo("PENDING_APPROVAL");
        assertThat(people.signUp(People.newAddress()).text()).contains("Thanks, your request is in");
        people.approve(WAITING).expect(200);
        assertThat(people.passwordGrant(WAITING, People.PASSWORD).status()).isEqualTo(200);

        assertThat(prepared.outcomes("set-up")).contains("created");
        assertThat(comesIn(RealmInUse.OLD)).isTrue();
        assertThat(elsewhere().user(WAITING_THERE).toRepresentation().isEnabled())
                .isFalse();
    }

    @Test // B5, G17
    @Order(4)
    void pagesSayWhatTheServerDemandsNow() {
        assertThat(publishedRules()).contains("Names a dog.");
    }
}
