// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in to the console, and whom it is for. */
@Tag("console")
@PortalTest
final class ConsoleSignInIT {
    private static final String STATUS =
            "url => fetch(url, { credentials: 'include' }).then((answer) => answer.status)";
    private static final String TEXT = "url => fetch(url, { credentials: 'include' }).then((answer) => answer.text())";

    private final PortalRealm realm;
    private final Browser browser;

    ConsoleSignInIT(PortalRealm realm, Browser browser) {
        this.realm = realm;
        this.browser = browser;
    }

    @Test // B2, E-04
    void anAddressIsThereAgainAfterTheSignInAndTheTokenStandsNowhere() {
        Page page = browser.page();
        Console console = new Console(realm, page)
                .signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "users?kind=developers&search=lena");

        assertThat(page.url()).isEqualTo(console.url("users?kind=developers&search=lena"));
        assertThat(page.locator(".side nav a[aria-current=page]").textContent()).contains("Users");
        Object stored = page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])");
        assertThat((String) stored).doesNotContain("eyJ").doesNotContain("code");
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).doesNotContain("token");
        assertThat(page.evaluate(STATUS, realm.url("portal/api/users")))
                .as("with cookies alone")
                .isEqualTo(401);
        assertThat((String) page.evaluate(TEXT, console.url("users")))
                .as("the page that a cookie opens")
                .contains("portal-console")
                .doesNotContain("Mara")
                .doesNotContain("lena@");
        assertThat(console.complaints()).isEmpty();
        Accessibility.check(page);
    }

    @Test
    void signingOutEndsTheSessionOfTheBrowser() {
        Page page = browser.page();
        Console console = new Console(realm, page).signIn(People.ADMIN);
        // nobody waits
        assertThat(page.url()).isEqualTo(console.url("users"));

        page.locator("button", new Page.LocatorOptions().setHasText("Sign out")).click();

        page.waitForSelector("#username");
        assertThat(page.context().cookies())
                .extracting((Cookie cookie) -> cookie.name)
                .doesNotContain("KEYCLOAK_IDENTITY");
    }

    /** From the console into another client of the realm. */
    @Test
    void aPortalAsksForNoSecondSignIn() {
        Page page = browser.page();
        new Console(realm, page).signIn(People.ADMIN);

        page.navigate(realm.signInUrl());

        Browser.awaitArrival(page, url -> url.contains("/account"));
        assertThat(page.locator("#username").count()).isZero();
    }

    @Test
    void whoHasGoneHasNothingLeftOpen() {
        Page page = browser.page();
        Console console = new Console(realm, page).signIn(People.ADMIN);
        console.endSessionOf(People.ADMIN);
        page.evaluate(
                "() => { document.querySelector('portal-console').session.keycloak.updateToken(-1).catch(() => {}) }");

        page.locator(".side nav a", new Page.LocatorOptions().setHasText("Organizations"))
                .click();

        page.locator(".notice", new Page.LocatorOptions().setHasText("Your session has ended"))
                .waitFor();
        assertThat(page.url()).isEqualTo(console.url("organizations"));
        assertThat(List.copyOf(console.complaints())).isEmpty();
    }
}
