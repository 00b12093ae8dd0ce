// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the "request waiting" mail leads, and what the views of requests look like. */
@Tag("console")
@PortalTest
final class RequestLinkIT {
    private final PortalRealm realm;
    private final Browser browser;
    private final Mailbox mailbox;
    private final People people;
    private final Queue queue;

    RequestLinkIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.browser = browser;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.queue = new Queue(realm, people, browser.page());
    }

    @BeforeEach
    void settings() {
        people.settings("manual", "account-setup");
        new Organizations(realm).askedAtSignUp("optional");
    }

    @Test // B2
    void theMailLeadsToThatRequestInTheLanguageOfTheReader() {
        String link = realm.url("portal/requests/" + queue.asks("Ana"));
        assertThat(mailbox.awaitMailAbout(People.ADMIN, queue.address("Ana")).text())
                .contains(link);
        Page german = browser.newPerson(options -> options.setLocale("de-DE"));

        german.navigate(link);
        new Console(realm, german).fillIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);

        expect(german.locator("aside h2")).hasText("Ana Ng");
        expect(german.locator("h1")).hasText("Anfragen");
        assertThat(german.url()).isEqualTo(link);
        german.locator("aside button", new Page.LocatorOptions().setHasText("Freigeben"))
                .first()
                .click();
        expect(german.locator("aside")).containsText("Freigegeben von Mara Lindqvist");
    }

    @Test // B2
    void aDecidedRequestSaysByWhomAndWhenAndAnUnknownOneThatItIsUnknown() {
        String id = queue.asks("Ben");
        people.reject(queue.address("Ben"), "Partners only").expect(200);

        queue.console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "requests/" + id);

        expect(queue.page.locator("aside .line")).containsText("Rejected by Mara Lindqvist");
        expect(queue.page.locator("aside .line")).containsText("Partners only");
        expect(queue.page.locator("aside .line time").first()).isVisible();
        queue.console.open("requests/11111111-2222-3333-4444-555555555555");
        expect(queue.page.locator("aside")).containsText("Request not found");
        queue.page.getByText("All waiting requests").click();
        expect(queue.page.locator("aside")).hasCount(0);
    }

    @Test // B20
    void everyStateLooksRight() {
        String first = queue.asks("Dov", "Kitesail Labs");
        queue.asks("Eva", "Harborlight");
        queue.asks("Fay");
        people.reject(queue.address("Fay"), "Partners only").expect(200);
        queue.asks("Gus");
        people.approve(queue.address("Gus")).expect(200);
        queue.open();
        expect(queue.row(first)).isVisible();
        EveryMode.look(queue.page, "requests-queue");
        queue.press("j", "e");
        expect(queue.page.locator("portal-decision")).isVisible();
        EveryMode.look(queue.page, "requests-approve");
        queue.press("Escape", "r");
        expect(queue.page.locator("portal-decision textarea")).isVisible();
        EveryMode.look(queue.page, "requests-reject");
        queue.press("Escape", "Escape", "Enter");
        expect(queue.page.locator("portal-notes textarea")).isVisible();
        EveryMode.look(queue.page, "requests-request");
        queue.console.open("requests?tab=approved&domain=" + queue.domain);
        expect(queue.page.locator("[data-request]")).hasCount(1);
        EveryMode.look(queue.page, "requests-approved");
        queue.console.open("requests?tab=rejected&domain=" + queue.domain);
        expect(queue.page.locator("[data-request]")).hasCount(1);
        EveryMode.look(queue.page, "requests-rejected");
        queue.console.open("requests?domain=nobody.example");
        expect(queue.page.locator(".empty")).isVisible();
        EveryMode.look(queue.page, "requests-none");
    }
}
