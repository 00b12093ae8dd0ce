// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done to somebody from their row in the list of people, and what is not. */
@Tag("console")
@PortalTest
final class UserRowConsoleIT {
    private final UsersPage users;
    private final Page page;
    private final String acme;

    UserRowConsoleIT(PortalRealm realm, Page page) {
        this.users = new UsersPage(realm, page);
        this.page = page;
        this.acme = users.organization();
    }

    @Test // T14
    void whoHasAPasswordCannotBeSentALink() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.openFamily().moreOptions(ada);

        expect(users.entry("Send activation email")).hasAttribute("aria-disabled", "true");
        expect(users.entry("Send activation email")).containsText("there is nothing to activate");
    }

    @Test // L38, L46
    void whoIsDisabledIsSeenSoAndCanBeEnabledAgainAtOnce() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.openFamily().moreOptions(ada).entry("Disable").click();

        users.expectSaid("Ada " + users.family + " was disabled");
        expect(users.row(ada)).containsText("Disabled");
        assertThat(users.stored(ada).path("enabled").asBoolean()).isFalse();
        users.undo();
        expect(users.row(ada)).containsText("Active");
        assertThat(users.stored(ada).path("enabled").asBoolean()).isTrue();
    }

    @Test // L29, L47
    void theOwnRowHasNothingToEdit() {
        Somebody me = new Somebody(users.organizations.userId(People.ADMIN), People.ADMIN);
        users.open("?kind=publishers&search=mara");

        expect(users.row(me)).containsText("You");
        expect(users.row(me).locator("portal-menu")).hasCount(0);
        users.row(me).locator("a.name").click();
        expect(users.drawer()).containsText("This is your own account");
        expect(users.drawer().getByText("Edit", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        users.console.open("users/" + me.id() + "/edit");
        expect(page.locator("form input:enabled:not([readonly]), form select:enabled"))
                .hasCount(0);
        expect(users.button("Save")).hasCount(0);
    }

    @Test // G21
    void theListMakesRoomForSomebodyAndTakesItBack() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.openFamily();
        double alone = width();

        users.row(ada).locator("a.name").click();
        expect(users.drawer()).isVisible();
        page.waitForCondition(() -> width() < alone);
        page.keyboard().press("Escape");
        expect(users.drawer()).isHidden();
        page.waitForCondition(() -> width() == alone);
    }

    private double width() {
        return page.locator("table.people").boundingBox().width;
    }
}
