// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.KeycloakServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records of requests as no form writes them, and none at all. */
@Tag("console")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class RequestRecordsIT {
    private final KeycloakServer server;
    private final People people;
    private final Queue queue;

    RequestRecordsIT(KeycloakServer server, PortalRealm realm, Mailbox mailbox, Page page) {
        this.server = server;
        this.people = new People(realm, mailbox);
        this.queue = new Queue(realm, people, page);
    }

    @BeforeEach
    void settings() {
        people.settings("manual", "account-setup");
    }

    /** Neither form nor API would take such a name. */
    @Test // E-32
    void whatSomebodyTypedIsText() throws SQLException {
        String id = queue.asks("Hal");
        inDatabase(
                "update PORTAL_ACCOUNT set FIRST_NAME = ?, LAST_NAME = ? where ID = ?",
                "\u202Eevil<img src=x onerror=window.hacked=1>",
                "${alert(1)}",
                id);
        queue.open();

        queue.row(id).locator("a.name").click();
        expect(queue.page.locator("aside del").first()).containsText("<img src=x onerror=window.hacked=1>");
        expect(queue.page.locator("aside del").last()).hasText("${alert(1)}");
        queue.page.getByLabel("New note").fill("<img src=x onerror=window.hacked=1>");
        queue.button("Add note").click();
        expect(queue.page.locator("portal-notes article")).containsText("<img src=x");
        Browser.phone(queue.page);
        assertThat(queue.page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo(false);
        assertThat(queue.page.evaluate("() => [window.hacked, document.querySelectorAll('img').length].join()"))
                .isEqualTo(",0");
        assertThat(queue.console.complaints()).isEmpty();
    }

    @Test
    void whoseRecordIsLostIsOpenedAgain() throws SQLException {
        String id = queue.asks("Cem");
        queue.asks("Dov");
        inDatabase("delete from PORTAL_ACCOUNT where ID = ?", id);
        queue.open();
        expect(queue.row(id)).hasCount(0);

        queue.button("Show them").click();
        Accessibility.check(queue.page);
        queue.button("Reopen Cem Ng").click();

        queue.expectSaid("Cem Ng is waiting for a decision again.");
        queue.button("Close").first().click();
        expect(queue.row(id)).isVisible();
    }

    private void inDatabase(String statement, String... values) throws SQLException {
        try (Connection database = server.connectToDatabase();
                PreparedStatement prepared = database.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            assertThat(prepared.executeUpdate()).isEqualTo(1);
        }
    }
}
