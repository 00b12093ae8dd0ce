// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the console looks to those who ask for it in another way: on paper, and without motion. */
@Tag("console")
@PortalTest
final class PreferencesConsoleIT {
    private static final String PRESSABLE = "button:visible, .btn:visible, nav:visible, input:visible";
    private static final String WATCH =
            """
            window.moved = [];
            for (const kind of ['animationstart', 'transitionrun']) {
              addEventListener(kind, ({ target, animationName, propertyName }) => {
                window.moved.push(`${target.localName} ${target.className}: ${animationName ?? propertyName}`);
              }, true);
            }
            """;

    private final Page page;
    private final UsersPage users;

    PreferencesConsoleIT(PortalRealm realm, Page page) {
        this.page = page;
        this.users = new UsersPage(realm, page);
    }

    /** The list, or who is beside it, and nothing to press. */
    @Test // B20
    void whatIsPrintedIsInkOnWhite() {
        users.open("?kind=publishers");
        expect(page.locator("tbody a.name").first()).isVisible();
        Browser.dark(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(720, 1000);

        expect(page.locator("table")).isVisible();
        assertThat(page.locator(PRESSABLE).count())
                .as("things to press on paper")
                .isZero();
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        Browser.screenshot(page, "console/print-list");
        page.locator("tbody a.name").first().click();
        expect(page.locator("aside.drawer h2")).isVisible();
        expect(page.locator("aside.drawer .skeleton")).hasCount(0);
        expect(page.locator("table")).isHidden();
        assertThat(page.locator(PRESSABLE).count())
                .as("things to press on paper")
                .isZero();
        Browser.screenshot(page, "console/print-drawer");
    }

    /** A drawer, a menu, a dialog and a message come and go. */
    @Test // B20
    void nothingMovesForWhoWantsNoMotion() {
        Somebody ada = users.member("Ada", users.organization(), "developer");
        page.addInitScript(WATCH);

        assertThat(moved(ada, ReducedMotion.NO_PREFERENCE))
                .as("what moves otherwise")
                .isNotEmpty();
        assertThat(moved(ada, ReducedMotion.REDUCE)).isEmpty();
    }

    private List<?> moved(Somebody person, ReducedMotion wish) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(wish));
        if (page.url().startsWith("http")) {
            users.console.open("users?search=" + users.family);
        } else {
            users.openFamily();
        }
        users.row(person).locator("a.name").hover();
        users.row(person).locator("a.name").click();
        expect(users.drawer().locator("h2")).isVisible();
        page.keyboard().press("?");
        expect(page.locator("dialog[open]")).isVisible();
        page.keyboard().press("Escape");
        users.button("Close").click();
        users.moreOptions(person)
                .entry("Disable")
                .or(users.entry("Enable"))
                .first()
                .click();
        expect(page.locator(".toast").first()).isVisible();
        return (List<?>) page.evaluate("() => window.moved");
    }
}
