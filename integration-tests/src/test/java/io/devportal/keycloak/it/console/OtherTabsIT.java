// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two tabs of one browser: one session, and one truth. */
@Tag("console")
@PortalTest
final class OtherTabsIT {
    private final PortalRealm realm;
    private final People people;
    private final Queue queue;
    private final UsersPage users;
    private final Page other;

    OtherTabsIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.queue = new Queue(realm, people, browser.page());
        this.other = queue.page.context().newPage();
        this.users = new UsersPage(realm, other);
        people.settings("manual", "account-setup");
    }

    /** What one tab decides the other says in its place; what is typed there stays, also when the session ends. */
    @Test // E-32, B-01
    void whatOneTabDoesTheOtherKnows() {
        String ana = queue.asks("Ana");
        queue.asks("Ben");
        Somebody ada = users.person("Ada");
        queue.open();
        users.console.open("requests?domain=" + queue.domain);
        Locator row = other.locator("[data-request='" + ana + "']");
        row.locator("a.name").focus();
        other.keyboard().press("r");
        other.locator("portal-decision textarea").fill("We do not know you");

        queue.row(ana).locator("a.name").focus();
        queue.press("a");
        queue.expectState(ana, "PENDING_ACTIVATION");

        expect(other.locator(".below")).containsText("Mara Lindqvist already approved this request");
        expect(other.locator("portal-decision button.danger")).hasCount(0);
        expect(other.locator(".side .count")).containsText("1");
        Look.at(other, "console/other-tab-decided");

        String kept = users.console.url("users/" + ada.id() + "/edit");
        other.navigate(kept);
        other.getByLabel("First name").fill("Augusta");
        queue.button("Sign out").click();
        queue.page.locator("#username").waitFor();

        expect(other.locator(".notice")).containsText("Your session has ended");
        expect(other.getByLabel("First name")).hasValue("Augusta");
        Look.at(other, "console/other-tab-signed-out");
        other.locator(".notice button").first().click();
        users.console.fillIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        expect(other.getByLabel("First name")).hasValue("Augusta");
        assertThat(other.url()).isEqualTo(kept);
        assertThat(users.console.complaints()).isEmpty();

        whoComesNextFindsNothingOfIt(kept);
    }

    /** In the same tab, after a session that just ended. */
    private void whoComesNextFindsNothingOfIt(String address) {
        Somebody second = users.person("Sela");
        new GlobalRole("portal-admin").grant(realm, second.id());
        users.console.endSessionOf(People.ADMIN);
        other.navigate(address);
        new Console(realm, other).fillIn(second.address(), People.PASSWORD);

        expect(other.getByLabel("First name")).hasValue("Ada");
    }
}
