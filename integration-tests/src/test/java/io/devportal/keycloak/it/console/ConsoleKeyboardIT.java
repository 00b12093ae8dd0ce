// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People are invited, edited, disabled and removed without a mouse, and whoever does it is never lost. */
@Tag("console")
@PortalTest
final class ConsoleKeyboardIT {
    private final Page page;
    private final Keyboard keys;
    private final UsersPage users;
    private final String acme;

    ConsoleKeyboardIT(PortalRealm realm, Page page) {
        this.page = page;
        this.keys = new Keyboard(page);
        this.users = new UsersPage(realm, page);
        this.acme = users.organization();
    }

    @Test // B16, L12, L40
    void somebodyIsInvitedEditedAndRemoved() {
        String address = People.newAddress();
        users.open("?search=" + users.family);
        expect(page.locator(".empty h2")).isVisible();
        keys.press("n");
        keys.isAtTheHeading();
        keys.to(page.getByLabel("Org user"));
        keys.press("Space", "Enter");
        keys.isAtTheHeading();
        keys.to(page.getByLabel("First name"));
        keys.type("Grace");
        keys.press("Tab");
        keys.type(users.family);
        keys.press("Tab");
        keys.type(address);
        keys.press("Enter");
        keys.isAtTheHeading();
        keys.to(page.locator("#new-organization"));
        keys.type(acme);
        page.locator("[role=option]").first().waitFor();
        keys.press("ArrowDown", "Enter");
        keys.to(users.button("Create user and send link"));
        keys.press("Enter");
        expect(users.drawer().locator("h2")).hasText("Grace " + users.family);
        keys.isNotLost("the invitation");

        keys.press("e");
        keys.isAtTheHeading();
        keys.to(page.getByLabel("First name"));
        keys.type("Augusta");
        keys.press("Enter");
        keys.isAtTheHeading();
        keys.to(users.button("Save"));
        keys.press("Enter");
        expect(users.drawer().locator("h2")).hasText("Augusta " + users.family);
        keys.isNotLost("Save");

        keys.to(users.drawer().locator("portal-menu > div > button"));
        keys.press("ArrowDown", "End", "Enter");
        expect(page.locator("dialog[open]")).isVisible();
        keys.press("Escape");
        keys.isNotLost("a dialog");
        keys.press("Enter", "End", "Enter");
        keys.to(page.locator("dialog[open] .danger"));
        keys.press("Enter");
        users.expectSaid("was removed");
        expect(users.drawer()).hasCount(0);
        keys.isNotLost("the removal");
        assertThat(users.console.complaints()).isEmpty();
    }

    /** What had the focus goes away: the next one of its kind has it then. */
    @Test
    void theFocusStaysWhereItWas() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.member("Ben", acme, "developer");
        users.open("?state=ACTIVE&role=developer&search=" + users.family);
        expect(users.row(ada)).isVisible();
        keys.to(page.locator(".chip button").first());
        keys.press("Enter");
        expect(page.locator(".chip")).hasCount(1);
        expect(page.locator("table")).hasAttribute("aria-busy", "false");
        keys.isNotLost("a filter that was taken away");
        expect(page.locator(".chip button")).isFocused();

        keys.press("j");
        expect(page.locator("tbody a.name").first()).isFocused();
        keys.press("Tab", "ArrowDown");
        keys.to("ArrowDown", users.entry("Disable"));
        keys.press("Enter");
        users.expectSaid("was disabled");
        keys.to(page.locator(".toast button").first());
        keys.press("Enter");
        expect(page.locator("tbody")).not().containsText("Disabled");
        keys.isNotLost("the undoing of it in a message");
    }

    /** Whoever opens somebody with a mouse goes on with the keyboard where they were. */
    @Test
    void aDrawerGivesTheFocusToTheRowThatItWasAbout() {
        users.member("Ada", acme, "developer");
        users.member("Ben", acme, "developer");
        users.openFamily();
        Locator first = page.locator("tbody tr[data-id]").nth(0);
        Locator second = page.locator("tbody tr[data-id]").nth(1);
        first.locator("td").nth(2).click();
        expect(users.drawer().locator("h2")).hasText(first.locator("a.name").textContent());
        keys.press("Escape");
        expect(first.locator("a.name")).isFocused();

        first.locator("td").nth(2).click();
        expect(users.drawer().locator("h2")).hasText(first.locator("a.name").textContent());
        keys.press("j");
        expect(users.drawer().locator("h2")).hasText(second.locator("a.name").textContent());
        users.button("Close").click();
        expect(second.locator("a.name")).isFocused();
    }

    @Test // B20
    void keysWorkInEveryListAndInNoField() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.openFamily();
        expect(users.row(ada)).isVisible();
        String there = page.url();
        keys.press("/");
        keys.type("ajkenrx?");
        expect(page.locator("#users-search")).hasValue(Pattern.compile(".*ajkenrx\\?.*"));
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/users\\?search=.*ajkenrx.*"));
        assertThat(page.locator("dialog[open]").count()).isZero();
        keys.press("Escape");
        users.console.go(there.replaceAll(".*/portal/", ""));

        users.console.go("organizations");
        keys.press("j");
        expect(page.locator("tbody a.name").first()).isFocused();
        keys.press("/");
        expect(page.locator("#organizations-search")).isFocused();
        users.console.go("organizations/" + users.organizations.id(acme));
        keys.press("j");
        expect(page.locator("tbody a.name").first()).isFocused();
        users.console.go("users?tab=invitations");
        keys.press("/");
        expect(page.locator("#invitations-search")).isFocused();
        users.console.go("mails?tab=sent");
        keys.press("/");
        expect(page.locator("#mails-search")).isFocused();
        keys.press("Escape", "?");
        expect(page.locator("dialog[open]")).containsText("Next row");
        keys.press("Escape");
        expect(page.locator("dialog[open]")).hasCount(0);
    }
}
