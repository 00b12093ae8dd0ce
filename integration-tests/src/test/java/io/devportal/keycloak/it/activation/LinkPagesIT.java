// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The pages behind a link that opens no form, on a phone and a desk, light and dark: C-11, C-13, C-16. */
@Tag("activation")
@PortalTest
final class LinkPagesIT {
    private final PortalRealm realm;
    private final People people;
    private final Browser browser;
    private final Page page;
    private final String address = People.newAddress();

    LinkPagesIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.browser = browser;
        this.page = browser.page();
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test
    void used() {
        String link = people.activationLink(address);
        people.activate(link);

        page.navigate(link);

        look("This link was used already", "link-used");
    }

    @Test
    void deleted() {
        String link = people.activationLink(address);
        people.user(address).remove();

        page.navigate(link);

        look("This account no longer exists", "link-deleted");
        page.locator("main a").getByText("Back to sign in").click();
        assertThat(page.locator("#username")).hasValue("");
    }

    @Test
    void disabledAndEnabledAgain() {
        String link = people.activationLink(address);
        people.setEnabled(address, false);

        page.navigate(link);
        look("This account is disabled", "link-disabled");

        people.setEnabled(address, true);
        page.reload();
        look("This link no longer works", "link-superseded");
    }

    @Test
    void addressChanged() {
        String link = people.activationLink(address);
        UserRepresentation user = people.user(address).toRepresentation();
        user.setEmail(People.newAddress());
        realm.admin().users().get(user.getId()).update(user);

        page.navigate(link);

        look("The address of this account has changed", "link-address-changed");
    }

    @Test
    void somebodyElse() {
        String link = people.activationLink(address);
        page.navigate(realm.signInUrl());
        page.locator("#username").fill(People.ADMIN);
        page.locator("#password").fill(PortalRealm.DEMO_PASSWORD);
        page.locator("#kc-login").click();
        Browser.awaitArrival(page, url -> url.contains("/account/"));

        page.navigate(link);

        look("Somebody else is signed in here", "link-somebody-else");
        page.locator("#portal-sign-out-submit").click();
        assertThat(page.locator("#portal-email")).hasValue(address);
    }

    @Test
    void unreadable() {
        String link = people.activationLink(address);

        page.navigate(link.substring(0, link.length() - 5));

        look("This link cannot be read", "link-unreadable");
        page.locator("main #email").fill(address);
        page.locator("#portal-send-link").click();
        look("Look in your mail", "new-link-asked");
    }

    @Test
    void incomplete() {
        page.navigate(realm.url("login-actions/action-token?key=eyJhbGciOiJIUzUxMiIsInR5"));

        look("This page or link does not work", "link-incomplete");
        page.locator("main a").getByText("Send me a new link").click();
        look("Send me a new link", "new-link");
    }

    @Test
    void closedRealm() {
        String link = people.activationLink(address);
        open(false);
        try {
            page.navigate(link);

            look("This portal is closed at the moment", "link-closed");
        } finally {
            open(true);
        }
    }

    private void open(boolean enabled) {
        RealmRepresentation open = realm.admin().toRepresentation();
        open.setEnabled(enabled);
        realm.admin().update(open);
    }

    @Test
    void inGermanAndWithoutScript() {
        Page plain = browser.newPerson(options -> options.setJavaScriptEnabled(false));
        String link = people.activationLink(address);
        people.setEnabled(address, false);
        people.setEnabled(address, true);

        plain.navigate(link);
        plain.locator("#portal-languages summary").click();
        plain.locator("#portal-languages a[lang=de]").click();
        assertThat(plain.locator("h1")).hasText("Dieser Link gilt nicht mehr");

        plain.navigate(link.substring(0, link.length() - 5));
        assertThat(plain.locator("h1")).hasText("Dieser Link ist nicht lesbar");
        plain.locator("#portal-languages summary").click();
        plain.locator("#portal-languages a[lang=en]").click();
        assertThat(plain.locator("h1")).hasText("This link cannot be read");
        plain.locator("main #email").fill(address);
        plain.locator("#portal-send-link").click();
        assertThat(plain.locator("h1")).hasText("Look in your mail");
    }

    private void look(String title, String name) {
        assertThat(page.locator("h1")).hasText(title);
        Look.at(page, name);
    }
}
