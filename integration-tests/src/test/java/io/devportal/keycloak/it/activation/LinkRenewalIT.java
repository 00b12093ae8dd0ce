// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** "Send me a new link" answers everybody alike, and the older link dies: B8, C-07, J-02. */
@Tag("activation")
@PortalTest
final class LinkRenewalIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    LinkRenewalIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // B8
    void everyAddressGetsTheSameAnswer() {
        String waiting = People.newAddress();
        people.signUp(waiting);
        String disabled = people.activePerson();
        people.setEnabled(disabled, false);
        String rejected = People.newAddress();
        people.signUp(rejected);
        people.reject(rejected, "no").expect(200);
        people.activationLink(address);
        HttpPage unknown = ask("nobody@globex.example");

        assertThat(unknown.status()).isEqualTo(200);
        for (String other : List.of(
                address, people.activePerson(), waiting, disabled, rejected, "not an address", "", "x".repeat(5000))) {
            HttpPage answer = ask(other);
            assertThat(answer.status()).as(other).isEqualTo(200);
            assertThat(answer.body()).as(other).isEqualTo(unknown.body());
            assertThat(headers(answer)).as(other).isEqualTo(headers(unknown));
        }
    }

    private static Map<String, List<String>> headers(HttpPage page) {
        Map<String, List<String>> headers = new TreeMap<>(page.headers().map());
        headers.remove("date");
        return headers;
    }

    @Test // J-02
    void askingAgainAtOnceSendsNothing() {
        people.activationLink(address);
        int mails = mailbox.mailsTo(address).size();

        ask(address);

        mailbox.expectNoMail(address, Duration.ofSeconds(3));
        assertThat(mailbox.mailsTo(address)).hasSize(mails);
    }

    @Test // C-07
    void disablingAndEnablingAgainKillsTheOldLinkAndItsPageOffersANewOne() {
        String link = people.activationLink(address);
        people.setEnabled(address, false);
        people.setEnabled(address, true);

        HttpPage page = new HttpBrowser().get(link);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("This link no longer works");
        assertThat(page.form("#portal-new-link").action().toString()).isEqualTo(realm.url("portal/activation-link"));
    }

    private HttpPage ask(String of) {
        HttpBrowser browser = new HttpBrowser();
        return browser.submit(browser.get(realm.url("portal/activation-link"))
                .form("#portal-new-link")
                .with("email", of));
    }
}
