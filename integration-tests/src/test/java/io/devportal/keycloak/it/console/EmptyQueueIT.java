// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody waits: how people come to the queue. */
@Tag("console")
@PortalTest
final class EmptyQueueIT {
    private static final String NO_CLIPBOARD =
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error()) } })";

    private final PortalRealm realm;
    private final Browser browser;
    private final Queue queue;
    private final Locator link;

    EmptyQueueIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.browser = browser;
        this.queue = new Queue(realm, new People(realm, mailbox), browser.page());
        this.link = queue.page.getByLabel("Your sign-up link");
    }

    @BeforeEach
    void signUpIsOpen() {
        signUp("on");
    }

    private void signUp(String open) {
        realm.as(People.ADMIN)
                .put("settings", "{\"userRegistration\":\"" + open + "\"}")
                .expect(200);
    }

    private void open() {
        queue.console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "requests");
        expect(queue.page.locator(".empty h2")).hasText("No one is waiting");
    }

    @Test // G2, G7
    void theSignUpLinkIsCopiedAndOpensTheForm() {
        queue.page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        open();

        expect(queue.page.locator("search")).hasCount(0);
        queue.button("Copy").click();

        queue.expectSaid("Link copied.");
        String copied = (String) queue.page.evaluate("() => navigator.clipboard.readText()");
        assertThat(copied).isEqualTo(realm.url("portal/sign-up"));
        Page developer = browser.newPerson();
        developer.navigate(copied);
        expect(developer.locator("#kc-register-form")).isVisible();
        assertThat(queue.console.complaints()).isEmpty();
    }

    @Test // G2
    void aBrowserThatDoesNotCopyHasTheLinkSelected() {
        queue.page.addInitScript(NO_CLIPBOARD);
        open();

        queue.button("Copy").click();

        queue.expectSaid("copy it yourself");
        assertThat(queue.page.evaluate("() => getSelection().toString()")).isEqualTo(realm.url("portal/sign-up"));
    }

    @Test // G4
    void whileSignUpIsClosedThereIsNoLink() {
        open();
        expect(link).isVisible();
        signUp("off");

        queue.console.go("users").go("requests");

        expect(queue.page.locator(".empty")).containsText("Sign-up is closed: people join by invitation.");
        expect(queue.page.getByText("Invite people from a file")).isVisible();
        expect(link).hasCount(0);
    }

    /** Nobody knows then whether it is open. */
    @Test // G4
    void withoutTheSettingsNothingIsSaidAboutSignUp() {
        queue.page.route(
                "**/portal/api/settings",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(500)
                        .setContentType("application/json")
                        .setBody("{\"errorMessage\":\"The database is away.\"}")));
        open();

        expect(queue.page.getByText("Invite people from a file")).isVisible();
        expect(queue.page.locator(".empty")).containsText("their requests appear here");
        expect(link).hasCount(0);
    }

    @Test // B20
    void itFitsAPhoneAndIsAccessible() {
        open();
        expect(link).isVisible();
        Accessibility.check(queue.page);
        Browser.phone(queue.page);
        Browser.dark(queue.page);

        Accessibility.check(queue.page);
        assertThat(queue.page.evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(360);
    }
}
