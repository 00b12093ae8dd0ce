// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.tryit.http.HttpBrowser;
import io.devportal.keycloak.tryit.http.HttpPage;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Send me a new link" answers everybody alike, and the older link dies: B8, C-07, J-02. */
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
        people.activationLink(address);
        String active = people.activePerson();

        String unknown = ask("nobody@globex.example").text();

        assertThat(ask(address).text()).isEqualTo(unknown);
        assertThat(ask(active).text()).isEqualTo(unknown);
        assertThat(ask("").text()).isEqualTo(unknown);
        assertThat(ask("x".repeat(5000)).text()).isEqualTo(unknown);
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
