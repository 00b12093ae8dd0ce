// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sign-up tells no stranger whether an address has an account: B7, F-01, F-02, D-01. */
@Tag("signup")
@PortalTest
final class TakenAddressIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    TakenAddressIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
        takenAddresses("hidden");
    }

    private void takenAddresses(String choice) {
        realm.as(People.ADMIN)
                .put("settings", "{\"takenAddresses\":\"" + choice + "\"}")
                .expect(200);
    }

    @Test // B7, F-01
    void aTakenAddressIsAnsweredLikeANewOneAndItsOwnerGetsAMail() {
        HttpPage fresh = people.signUp(address);
        String active = people.activePerson();

        HttpPage taken = people.signUp(active);

        assertThat(taken.status()).isEqualTo(fresh.status());
        assertThat(taken.text().replace(domainOf(active), ""))
                .isEqualTo(fresh.text().replace(domainOf(address), ""));
        Mail mail = mailbox.awaitMail(active, "already have an account");
        assertThat(mail.text()).doesNotContain("/activate/");
        assertThat(people.passwordGrant(active, People.PASSWORD).status()).isEqualTo(200);
        assertThat(people.state(active)).isEqualTo("ACTIVE");
    }

    private static String domainOf(String address) {
        return address.substring(address.indexOf('@'));
    }

    @Test // F-02
    void waitingApprovedAndNativeAccountsMakeNoDifference() {
        String waiting = People.newAddress();
        String answer = people.signUp(waiting).text();
        String approved = People.newAddress();
        people.activationLink(approved);

        assertThat(people.signUp(waiting).text()).isEqualTo(answer);
        assertThat(people.signUp(approved).text()).isEqualTo(answer);
        assertThat(people.signUp(People.DEVELOPER).text()).contains("Thanks, your request is in");
        assertThat(realm.admin().users().searchByEmail(waiting, true)).hasSize(1);
        mailbox.awaitMail(People.DEVELOPER, "already have an account");
    }

    @Test
    void theOwnerGetsOneMailAnHour() {
        String active = people.activePerson();
        people.signUp(active);
        mailbox.awaitMail(active, "already have an account");
        int mails = mailbox.mailsTo(active).size();

        people.signUp(active);

        mailbox.expectNoMail(active, Duration.ofSeconds(3));
        assertThat(mailbox.mailsTo(active)).hasSize(mails);
    }

    @Test // B7
    void theSwitchSaysItOpenly() {
        takenAddresses("shown");
        people.signUp(address);

        HttpPage answer = people.signUp(address);

        assertThat(answer.document().select("#input-error-email").text()).isNotBlank();
    }

    @Test
    void otherMistakesAreStillNamed() {
        people.signUp(address);

        HttpPage answer = people.signUp(address, Map.of("lastName", ""));

        assertThat(answer.document().select("#input-error-lastName").text()).isNotBlank();
        assertThat(answer.document().select("#input-error-email").text()).isEmpty();
    }

    @Test // F-01
    void theSignInFormBehindTheAnswerTellsNoDifferenceEither() {
        String active = people.activePerson();

        assertThat(usernameAfterSignUp(active)).isEqualTo(active);
        assertThat(usernameAfterSignUp(address)).isEqualTo(address);
    }

    /** What "Back to sign in" has filled in. */
    private String usernameAfterSignUp(String of) {
        HttpBrowser browser = realm.browser();
        HttpPage answer = people.signUp(browser, realm.signUpUrl(), of);
        String signIn =
                answer.document().select("a[href*=login-actions/authenticate]").attr("abs:href");
        return browser.get(signIn).document().select("#username").val();
    }
}
