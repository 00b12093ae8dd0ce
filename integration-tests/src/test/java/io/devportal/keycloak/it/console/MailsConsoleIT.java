// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The outbox in the console. */
@Tag("console")
@PortalTest
final class MailsConsoleIT {
    private final PortalRealm realm;
    private final Page page;
    private final Mailbox mailbox;
    private final People people;
    private final Console console;

    MailsConsoleIT(PortalRealm realm, Browser browser, Mailbox mailbox) {
        this.realm = realm;
        this.page = browser.page();
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.console = new Console(realm, page);
    }

    /** How many there are in a tab, as its label says. */
    private Locator count(String tab) {
        return page.locator(".tabs a", new Page.LocatorOptions().setHasText(tab))
                .locator(".badge");
    }

    private Locator row(String address) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(address));
    }

    @Test // B4
    void whatDoesNotLeaveSaysWhyAndIsSentAgain() {
        String ada = People.newAddress();
        mailbox.stop();
        try {
            people.signUp(ada);
            Await.value("a failed attempt", Await.DEADLINE, () -> StreamSupport.stream(
                            realm.as(People.ADMIN)
                                    .get("mails?state=WAITING&max=100")
                                    .json()
                                    .path("mails")
                                    .spliterator(),
                            false)
                    .filter(mail -> mail.path("recipient").asText().equals(ada) && mail.has("lastError"))
                    .map(JsonNode::asText)
                    .findFirst());
            console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "mails");
            assertThat(row(ada)).containsText("The mail server refused the connection.");
            assertThat(row(ada)).containsText("Next attempt");
            Accessibility.check(page);
        } finally {
            mailbox.restart();
        }
        console.open("mails");
        // there is none while it is being sent, or once it is
        Locator sendNow = row(ada).getByText("Send now");
        if (sendNow.count() > 0) {
            sendNow.click();
        }

        mailbox.awaitMail(ada);
        new Outbox(realm).awaitSent(ada);
        console.open("mails?tab=sent");
        assertThat(row(ada)).containsText("Your request is in");
        page.fill("#mails-search", "nobody-at-all");
        assertThat(page.locator(".empty h2")).hasText("No mail to “nobody-at-all”");
        assertThat(page.locator(".tabs [aria-current] .badge")).hasText("0");
        page.fill("#mails-search", ada);
        assertThat(row(ada).first()).containsText(ada);
        assertThat(page.locator("tbody tr")).hasCount(row(ada).count());
        assertThat(console.complaints()).isEmpty();
        Browser.phone(page);
        Browser.dark(page);
        Accessibility.check(page);
    }

    /** What another search has found is not said of this one, in no tab. */
    @Test // B4
    void aCountIsThatOfTheSearch() {
        String ada = People.newAddress();
        people.signUp(ada);
        mailbox.awaitMail(ada);
        new Outbox(realm).awaitSent(ada);
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "mails?tab=sent");
        assertThat(row(ada)).isVisible();
        assertThat(count("Sent")).isVisible();
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Waiting")).click();
        assertThat(page.locator(".tabs [aria-current]")).containsText("Waiting");
        assertThat(count("Sent")).isVisible();

        page.fill("#mails-search", "nobody-at-all");

        assertThat(page.locator(".empty h2")).hasText("No mail to “nobody-at-all”");
        assertThat(count("Sent")).hasCount(0);
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Sent")).click();
        assertThat(count("Sent")).hasText("0");
    }
}
