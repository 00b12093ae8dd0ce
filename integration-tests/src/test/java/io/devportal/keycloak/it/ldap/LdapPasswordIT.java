// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Directory;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New passwords that a directory keeps: Keycloak checks them where it is told to, and with it our rules. H-01, H-02. */
@Tag("ldap")
@PortalTest
final class LdapPasswordIT {
    private static final String POLICY = "portalPasswordRules(developer-portal) and digits(1)";
    private static final String WEAK = "zzzsecret";
    private static final String[] SENTENCES = {"three times in a row", "special character", "upper-case letter", "digit"
    };

    private final PortalRealm realm;
    private final People people;
    private final PasswordAdmin admin;
    private final Directory directory;
    private final String address = People.newAddress();

    LdapPasswordIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, Directory directory) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.admin = new PasswordAdmin(server, realm.name());
        this.directory = directory;
    }

    @BeforeEach
    void policy() {
        admin.savePolicy(POLICY).expect(204);
        directory.person(address, People.PASSWORD);
    }

    private void connect(String editMode, boolean checked) {
        directory.connect(Map.of(
                "editMode",
                editMode,
                "validatePasswordPolicy",
                Boolean.toString(checked),
                "syncRegistrations",
                "true"));
    }

    /** Keycloak asks none of its policies there, its own neither. */
    @ParameterizedTest // H-02
    @ValueSource(strings = {POLICY, "length(10)"})
    void withoutTheSwitchTheDirectoryTakesAnyPassword(String policy) {
        admin.savePolicy(policy).expect(204);
        connect("WRITABLE", false);

        reset().expect(204);

        assertThat(directory.accepts(address, WEAK)).isTrue();
        assertThat(people.passwordIs(address, WEAK)).isTrue();
    }

    @Test // H-02
    void withoutTheSwitchThePageTakesAnyPassword() {
        connect("WRITABLE", false);

        assertThat(update().header("Location")).contains("code=");

        assertThat(directory.accepts(address, WEAK)).isTrue();
    }

    @Test // H-01, H-02
    void withTheSwitchEveryBrokenRuleIsNamed() {
        connect("WRITABLE", true);

        ApiResponse answer = reset();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).containsSubsequence(SENTENCES).doesNotContain(WEAK);
        assertThat(update().text()).containsSubsequence(SENTENCES);
        assertThat(directory.accepts(address, People.PASSWORD)).isTrue();
    }

    @Test // H-01, H-02
    void whatKeycloakKeepsItselfIsAlwaysChecked() {
        connect("UNSYNCED", false);

        assertThat(reset().status()).isEqualTo(400);
        assertThat(update().text()).containsSubsequence(SENTENCES);
    }

    @Test // H-01, H-02
    void aSignUpIsAlwaysChecked() {
        people.settings("automatic", "sign-up");
        connect("WRITABLE", false);
        String newcomer = People.newAddress();

        HttpPage page = people.signUp(newcomer, Map.of("password", WEAK, "password-confirm", WEAK));

        assertThat(page.text()).containsSubsequence(SENTENCES);
        assertThat(people.exists(newcomer)).isFalse();
    }

    private ApiResponse reset() {
        return admin.resetPassword(people.userId(address), WEAK);
    }

    /** What the page for a new password answers. */
    private HttpPage update() {
        HttpBrowser browser = realm.browser();
        HttpPage form = browser.submit(browser.get(realm.signInUrl() + "&kc_action=UPDATE_PASSWORD")
                .form("#kc-form-login")
                .with("username", address)
                .with("password", People.PASSWORD));
        return browser.followRedirects(false)
                .submit(form.form("#kc-passwd-update-form")
                        .fill(Map.of("password-new", WEAK, "password-confirm", WEAK)));
    }
}
