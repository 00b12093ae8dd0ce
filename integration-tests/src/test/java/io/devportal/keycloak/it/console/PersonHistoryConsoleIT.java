// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has happened to somebody, as their drawer tells it. */
@Tag("console")
@PortalTest
final class PersonHistoryConsoleIT {
    private final PortalRealm realm;
    private final People people;
    private final UsersPage users;

    PersonHistoryConsoleIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.users = new UsersPage(realm, page);
    }

    /** In words, not in the codes of the events. */
    @Test // B15
    void theHistorySaysWhoWasRefusedAndWhy() {
        Somebody ada = users.person("Ada");
        realm.as(People.DEVELOPER)
                .put("users/" + ada.id(), "{\"firstName\":\"Eve\"}")
                .expect(403);
        people.passwordGrant(ada.address(), "Wrong-horse-1");
        realm.as(People.ADMIN)
                .put("users/" + ada.id(), "{\"email\":\"" + People.newAddress() + "\"}")
                .expect(200);
        users.open("/" + ada.id());

        expect(users.drawer()).containsText("Someone tried something they may not do");
        expect(users.drawer()).containsText("they did not have the role for it");
        expect(users.drawer()).containsText("wrong password or code");
        expect(users.drawer()).containsText("Changed: E-mail and Username");
        expect(users.drawer()).not().containsText("role_missing");
        expect(users.drawer()).not().containsText("invalid_user_credentials");
    }
}
