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
    private static final int MOST_STEPS = 60;

    /** Waits, since a drawer or a dialog gives the focus back a moment later. */
    private static final String HAS_FOCUS =
            """
            () => {
              const at = document.activeElement;
              const box = at?.getBoundingClientRect();
              return at && at !== document.body && box.width > 0 && box.top < innerHeight && box.bottom > 0
                && (at.matches(':focus-visible') || at.matches('h1, aside, main'));
            }""";

    private final PortalRealm realm;
    private final Page page;
    private final UsersPage users;
    private final String acme;

    ConsoleKeyboardIT(PortalRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
        this.users = new UsersPage(realm, page);
        this.acme = users.organization();
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    /** With the tabulator, as far as it takes. */
    private void to(Locator target) {
        to("Tab", target);
    }

    private void to(String key, Locator target) {
        target.waitFor();
        for (int step = 0; step < MOST_STEPS; step++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            press(key);
        }
        throw new AssertionError(key + " does not lead to " + target);
    }

    private void isNotLost(String after) {
        try {
            page.waitForFunction(HAS_FOCUS);
        } catch (com.microsoft.playwright.TimeoutError e) {
            throw new AssertionError("after " + after + " the focus is nowhere that can be seen: "
                    + page.evaluate("() => document.activeElement?.outerHTML.slice(0, 200)"));
        }
    }

    /** Another page begins at its heading, a moment after it is seen: a key that is pressed before it is brought back there. */
    private void isAtTheHeading() {
        expect(page.locator("h1:visible")).isFocused();
    }

    @Test // B16, L12, L40
    void somebodyIsInvitedEditedAndRemoved() {
        String address = People.newAddress();
        users.open("?search=" + users.family);
        expect(page.locator(".empty h2")).isVisible();
        press("n");
        isAtTheHeading();
        to(page.getByLabel("Org user"));
        press("Space", "Enter");
        isAtTheHeading();
        to(page.getByLabel("First name"));
        type("Grace");
        press("Tab");
        type(users.family);
        press("Tab");
        type(address);
        press("Enter");
        to(page.locator("#new-organization"));
        type(acme);
        page.locator("[role=option]").first().waitFor();
        press("ArrowDown", "Enter");
        to(users.button("Create user and send link"));
        press("Enter");
        expect(users.drawer().locator("h2")).hasText("Grace " + users.family);
        isNotLost("the invitation");

        press("e");
        isAtTheHeading();
        to(page.getByLabel("First name"));
        type("Augusta");
        press("Enter");
        isAtTheHeading();
        to(users.button("Save"));
        press("Enter");
        expect(users.drawer().locator("h2")).hasText("Augusta " + users.family);
        isNotLost("Save");

        to(users.drawer().locator("portal-menu > div > button"));
        press("ArrowDown", "End", "Enter");
        expect(page.locator("dialog[open]")).isVisible();
        press("Escape");
        isNotLost("a dialog");
        press("Enter", "End", "Enter");
        to(page.locator("dialog[open] .danger"));
        press("Enter");
        users.expectSaid("is gone");
        expect(users.drawer()).hasCount(0);
        isNotLost("the removal");
        assertThat(users.console.complaints()).isEmpty();
    }

    /** What had the focus goes away: the next one of its kind has it then. */
    @Test
    void theFocusStaysWhereItWas() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.member("Ben", acme, "developer");
        users.open("?state=ACTIVE&role=developer&search=" + users.family);
        expect(users.row(ada)).isVisible();
        to(page.locator(".chip button").first());
        press("Enter");
        expect(page.locator(".chip")).hasCount(1);
        expect(page.locator("table")).hasAttribute("aria-busy", "false");
        isNotLost("a filter that was taken away");
        expect(page.locator(".chip button")).isFocused();

        press("j");
        expect(page.locator("tbody a.name").first()).isFocused();
        press("Tab", "ArrowDown");
        to("ArrowDown", users.entry("Disable"));
        press("Enter");
        users.expectSaid("is disabled");
        to(page.locator(".toast button").first());
        press("Enter");
        expect(page.locator("tbody")).not().containsText("Disabled");
        isNotLost("the undoing of it in a message");
    }

    /** Whoever opens somebody with a mouse goes on with the keyboard where they were. */
    @Test
    void aDrawerGivesTheFocusToTheRowThatItWasAbout() {
        users.member("Ada", acme, "developer");
        users.member("Ben", acme, "developer");
        users.openFamily();
        Locator first = page.locator("tbody tr").nth(0);
        Locator second = page.locator("tbody tr").nth(1);
        first.locator("td").nth(2).click();
        expect(users.drawer().locator("h2")).hasText(first.locator("a.name").textContent());
        press("Escape");
        expect(first.locator("a.name")).isFocused();

        first.locator("td").nth(2).click();
        expect(users.drawer().locator("h2")).hasText(first.locator("a.name").textContent());
        press("j");
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
        press("/");
        type("ajkenrx?");
        expect(page.locator("#users-search")).hasValue(Pattern.compile(".*ajkenrx\\?.*"));
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile(".*/users\\?search=.*ajkenrx.*"));
        assertThat(page.locator("dialog[open]").count()).isZero();
        press("Escape");
        users.console.go(there.replaceAll(".*/portal/", ""));

        users.console.go("organizations");
        press("j");
        expect(page.locator("tbody a.name").first()).isFocused();
        press("/");
        expect(page.locator("#organizations-search")).isFocused();
        users.console.go("organizations/" + users.organizations.id(acme));
        press("j");
        expect(page.locator("tbody a.name").first()).isFocused();
        users.console.go("users?tab=invitations");
        press("/");
        expect(page.locator("#invitations-search")).isFocused();
        users.console.go("mails?tab=sent");
        press("/");
        expect(page.locator("#mails-search")).isFocused();
        press("Escape", "?");
        expect(page.locator("dialog[open]")).containsText("Next row");
        press("Escape");
        expect(page.locator("dialog[open]")).hasCount(0);
    }
}
