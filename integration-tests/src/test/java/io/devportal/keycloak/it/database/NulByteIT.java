// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL stores no NUL, and H2 does: it has to be refused before either sees it. */
@Tag("database")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class NulByteIT {
    private static final String NUL = "\0";

    private final PortalRealm realm;
    private final People people;
    private final String address = People.newAddress();

    NulByteIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test
    void aNulByteIsRefusedAtEveryDoor() {
        people.signUp(address);
        Api admin = realm.as(People.ADMIN);
        String request = "registration-requests/" + people.id(address);

        for (String id : List.of("%00", "a%00b", people.id(address) + "%00")) {
            assertThat(admin.get("registration-requests/" + id).status()).isIn(400, 404);
            assertThat(admin.post("mails/" + id + "/retry").status()).isIn(400, 404);
            assertThat(admin.post("registration-requests/" + id + "/approve").status())
                    .isIn(400, 404);
            assertThat(admin.post("registration-requests/" + id + "/reject", "{}")
                            .status())
                    .isIn(400, 404);
        }
        assertThat(admin.post(request + "/reject", "{\"reason\":\"\\u0000\"}").status())
                .isEqualTo(400);
        assertThat(admin.post(request + "/reject", "{\"reason\":\"a" + NUL + "b\"}")
                        .status())
                .isEqualTo(400);
        assertThat(admin.get("registration-requests?state=%00&first=%00").status())
                .isEqualTo(400);
        assertThat(admin.put("settings", "{\"approval\":\"\\u0000\"}").status()).isEqualTo(400);
        assertThat(new HttpBrowser().get(realm.url("portal/requests/%00")).status())
                .isLessThan(500);
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void aNulByteGetsNoNewLinkAndNoAccount() {
        String unknown = askForNewLink("nobody@globex.example").text();

        for (String odd : List.of(NUL, "a" + NUL + "@globex.example", "nobody@globex.example" + NUL)) {
            HttpPage answer = askForNewLink(odd);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo(unknown);
        }
        for (String field : List.of("email", "firstName", "lastName")) {
            HttpPage answer = people.signUp(address, Map.of(field, "a" + NUL + "@globex.example"));
            assertThat(answer.status()).as(field).isLessThan(500);
        }
        assertThat(people.exists(address)).isFalse();
    }

    private HttpPage askForNewLink(String of) {
        HttpBrowser browser = new HttpBrowser();
        return browser.submit(browser.get(realm.url("portal/activation-link"))
                .form("#portal-new-link")
                .with("email", of));
    }
}
