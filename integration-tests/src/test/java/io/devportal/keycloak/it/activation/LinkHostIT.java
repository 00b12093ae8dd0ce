// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.mail.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links in mails have the configured host, whatever the request that caused the mail says: C-18. */
@Tag("activation")
@PortalTest
final class LinkHostIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();
    private final HttpBrowser liar = new HttpBrowser();

    LinkHostIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @ParameterizedTest // C-18
    @CsvSource({
        "Host, evil.example",
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-Prefix, /evil",
        "Forwarded, host=evil.example;proto=https"
    })
    void afterASignUp(String header, String value) {
        people.settings("automatic", "account-setup");

        people.signUp(liar.header(header, value), realm.signUpUrl(), address);

        assertOurHost(mailbox.awaitMail(address, "Activate"));
    }

    @ParameterizedTest // C-18
    @CsvSource({"Host, evil.example", "X-Forwarded-Host, evil.example", "Forwarded, host=evil.example;proto=https"})
    void ofAForgottenPassword(String header, String value) {
        String active = people.activePerson();
        liar.header(header, value);

        new ForgottenPassword(realm).of(liar, active);

        assertOurHost(mailbox.awaitMail(active, "new password"));
    }

    @Test // C-18
    void ofTheMailToWhoeverHasTheAddressAlready() {
        String active = people.activePerson();
        liar.header("Host", "evil.example").header("X-Forwarded-Host", "evil.example");

        people.signUp(liar, realm.signUpUrl(), active);

        Mail mail = mailbox.awaitMail(active, "already have an account");
        assertThat(mail.text() + mail.html()).doesNotContain("evil").contains(realm.url(""));
    }

    @Test // C-18
    void ofThePageForANewLink() {
        liar.header("Host", "evil.example").header("X-Forwarded-Host", "evil.example");

        assertThat(liar.get(realm.url("portal/activation-link")).body()).doesNotContain("evil");
    }

    private void assertOurHost(Mail mail) {
        assertThat(mail.text() + mail.html()).doesNotContain("evil");
        assertThat(mail.link()).startsWith(realm.url(""));
    }
}
