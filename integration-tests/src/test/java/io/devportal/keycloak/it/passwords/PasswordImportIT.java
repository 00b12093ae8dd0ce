// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.devportal.keycloak.it.dsl.PasswordAdmin;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords that an administrator brings along: clear ones are checked, hashes cannot be. B5, H-01, H-02, H-11. */
@Tag("passwords")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class PasswordImportIT {
    private static final String POLICY = "length(10) and portalPasswordRules(developer-portal) and digits(1)";
    private static final String WEAK = "zzzsecret";
    private static final String[] SENTENCES = {
        "at least 10 characters", "three times in a row", "special character", "upper-case letter", "at least 1 digit"
    };
    /** PBKDF2 of the password "weak" with the salt "salt". */
    private static final ObjectNode HASH_OF_WEAK = PasswordAdmin.hash(
            "{\"hashIterations\":1,\"algorithm\":\"pbkdf2-sha256\"}",
            "{\"value\":\"%s\",\"salt\":\"c2FsdA==\"}".formatted(Pbkdf2.hash("weak", "salt", 1)));

    private final KeycloakServer server;
    private final PortalRealm realm;
    private final People people;
    private final PasswordAdmin admin;
    private final String address = People.newAddress();

    PasswordImportIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox) {
        this.server = server;
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.admin = new PasswordAdmin(server, realm.name());
    }

    @BeforeEach
    void policy() {
        admin.savePolicy(POLICY).expect(204);
    }

    @AfterEach // H-11
    void noPasswordIsLogged() {
        assertThat(server.logs()).doesNotContain(WEAK);
    }

    @Test // B5, H-01
    void adminResetsAPassword() {
        String user = realm.admin().users().search("noah", 0, 1).get(0).getId();

        assertRefused(admin.resetPassword(user, WEAK));
    }

    @Test // B5, H-01
    void adminMakesAPersonWithAPassword() {
        assertRefused(admin.createPerson(address, WEAK));
        assertThat(people.exists(address)).isFalse();

        assertThat(admin.createPerson(address, People.PASSWORD).status()).isEqualTo(201);
    }

    @Test // B5, H-01
    void adminUpdatesAPersonWithAPassword() {
        admin.createPerson(address, People.PASSWORD).expect(201);

        assertRefused(admin.send("PUT", "/users/" + people.userId(address), PasswordAdmin.person(address, WEAK)));
        assertThat(people.passwordIs(address, People.PASSWORD)).isTrue();
    }

    /** Keycloak 26.7.3 checks, and has no better answer to a refused password: with its own policies neither. */
    @ParameterizedTest // H-01
    @ValueSource(strings = {POLICY, "length(10)"})
    void partialImportWithAClearPassword(String policy) {
        admin.savePolicy(policy).expect(204);

        ApiResponse answer = partialImport(PasswordAdmin.person(address, WEAK));

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("unknown_error").doesNotContain(WEAK);
        assertThat(people.exists(address)).isFalse();
    }

    /** Keycloak checks, and says only that it has refused. */
    @Test // H-01
    void realmFileWithAClearPassword() {
        String name = realm.name() + "-imported";
        ObjectNode file = new ObjectMapper().createObjectNode();
        file.put("realm", name).put("enabled", true).put("passwordPolicy", POLICY);
        file.putArray("users").add(PasswordAdmin.person(address, WEAK));

        ApiResponse answer = admin.importRealm(file);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("Password policy not met").doesNotContain(WEAK);
        assertThat(server.admin().realms().findAll())
                .noneMatch(other -> other.getRealm().equals(name));
    }

    @Test // H-02: nobody can tell the password of a hash
    void hashesAreNotChecked() {
        ObjectNode person = PasswordAdmin.person(address, "");
        person.putArray("credentials").add(HASH_OF_WEAK);
        assertThat(partialImport(person).status()).isEqualTo(200);
        assertThat(people.passwordIs(address, "weak")).isTrue();

        String other = People.newAddress();
        person.put("username", other).put("email", other);
        assertThat(admin.send("POST", "/users", person).status()).isEqualTo(201);
        assertThat(people.passwordIs(other, "weak")).isTrue();
    }

    private ApiResponse partialImport(ObjectNode person) {
        ObjectNode file = new ObjectMapper().createObjectNode();
        file.put("ifResourceExists", "FAIL").putArray("users").add(person);
        return admin.send("POST", "/partialImport", file);
    }

    private static void assertRefused(ApiResponse answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).containsSubsequence(SENTENCES).doesNotContain(WEAK);
    }
}
