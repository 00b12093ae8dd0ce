// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Diagnosis;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Directory;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People of a read-only directory are shown over the API, and refused politely. */
@Tag("ldap")
@PortalTest
final class LdapPeopleIT {
    private final PortalRealm realm;
    private final Directory directory;
    private final People people;
    private final Mailbox mailbox;
    private final String address = People.newAddress();

    LdapPeopleIT(PortalRealm realm, Directory directory, Mailbox mailbox) {
        this.realm = realm;
        this.directory = directory;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        directory.person(address, People.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whomAReadOnlyDirectoryKeepsIsChangedThere(boolean imported) {
        directory.connect(Map.of("importEnabled", Boolean.toString(imported)));
        Api admin = realm.as(People.ADMIN);
        String path = "users/" + people.userId(address);

        assertThat(admin.get(path).expect(200).json().path("managedBy").asText())
                .isEqualTo("user-store");
        for (String body :
                new String[] {"{\"firstName\":\"Eve\"}", "{\"enabled\":false}", "{\"email\":\"e@x.example\"}"}) {
            assertRefused(admin.put(path, body));
        }
        assertRefused(admin.delete(path));
        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void lookingAtSomebodyWhomTheDirectoryDoesNotKnowAnyMoreDeletesNobody() {
        directory.connect(Map.of("cachePolicy", "NO_CACHE"));
        Api admin = realm.as(People.ADMIN);
        String path = "users/" + people.userId(address);

        directory.reconfigure("enabled", "false");
        assertThat(storeOf(admin, path)).isEqualTo("{\"name\":\"globex directory\",\"state\":\"OFF\"}");
        assertRefused(admin.put(path, "{\"firstName\":\"Eve\"}"));
        directory.reconfigure("enabled", "true");
        assertThat(storeOf(admin, path)).isEqualTo("{\"name\":\"globex directory\",\"state\":\"ON\"}");
        directory.forget(address);

        assertThat(storeOf(admin, path)).isEqualTo("{\"name\":\"globex directory\",\"state\":\"LOST\"}");
        assertThat(Diagnosis.of(admin, path.substring("users/".length())).findings())
                .containsExactly("!not_in_user_store");
        assertRefused(admin.put(path, "{\"firstName\":\"Eve\"}"));
        assertRefused(admin.delete(path));
        assertThat(storeOf(admin, path)).contains("LOST");
    }

    /** The page says so, and the invitation stays as it was. */
    @Test // R-21, B10
    void whoseDirectoryKeepsNoMembershipsCannotJoin() {
        directory.connect(Map.of("importEnabled", "false"));
        Invitees invitees = new Invitees(realm, mailbox);
        String globex = new Organizations(realm).create();
        String id =
                invitees.invite(invitees.developer(address, globex)).path("id").asText();
        HttpBrowser browser = realm.browser();
        people.signIn(browser, address, People.PASSWORD);
        browser.followRedirects(true);

        HttpPage page = invitees.answer(browser, Invitees.joinLink(invitees.joinMail(address)), "accept");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("You cannot join this organization");
        assertThat(invitees.state(id)).isEqualTo("OPEN");
        mailbox.expectNoMail(address, Duration.ofSeconds(1));
    }

    private static String storeOf(Api admin, String path) {
        return admin.get(path).expect(200).json().path("userStore").toString();
    }

    private static void assertRefused(ApiResponse answer) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("params").path(0).asText()).isEqualTo("read_only_account");
    }
}
