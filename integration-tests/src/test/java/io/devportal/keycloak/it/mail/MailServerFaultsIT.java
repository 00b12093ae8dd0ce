// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.FaultySmtp;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the mail server answers, and what becomes of the mail: I-02, R-03, R-04. The clock shortens the retries. */
@Tag("mail")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class MailServerFaultsIT {
    private static final Duration RETRY = Duration.ofMinutes(2);

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final FaultySmtp smtp;
    private final Clock clock;
    private final People people;
    private final String address = People.newAddress();

    MailServerFaultsIT(PortalRealm realm, Mailbox mailbox, FaultySmtp smtp, Clock clock) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.smtp = smtp;
        this.clock = clock;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // I-02
    void aGreylistedMailIsRetriedAndArrivesOnce() {
        smtp.refuse(address, "451 4.7.1 Greylisted, try again later");
        people.signUp(address);
        JsonNode failed = failedAttempt();
        assertThat(failed.path("status").asText()).isEqualTo("WAITING");
        assertThat(failed.path("lastError").asText()).contains("451");

        smtp.accept(address);
        clock.advance(RETRY);

        mailbox.awaitMail(address, "has arrived");
        Await.until(
                "the mail is marked as sent",
                () -> mail().path("status").asText().equals("SENT"));
        assertThat(mailbox.mailsTo(address)).hasSize(1);
    }

    @Test // I-02
    void aMailThatIsRefusedForGoodFailsAtOnceAndCanBeSentAgain() {
        smtp.refuseOnce(address, "550 5.1.1 No such user");
        people.signUp(address);

        JsonNode failed = failedAttempt();

        assertThat(failed.path("status").asText()).isEqualTo("FAILED");
        assertThat(failed.path("attempts").asInt()).isEqualTo(1);
        assertThat(failed.path("lastError").asText()).contains("550").doesNotContain(address);
        clock.advance(RETRY);
        mailbox.expectNoMail(address, Duration.ofSeconds(2));
        realm.as(People.ADMIN).post("mails/" + failedMailId() + "/retry").expect(200);
        mailbox.awaitMail(address, "has arrived");
    }

    private String failedMailId() {
        for (JsonNode mail : realm.as(People.ADMIN)
                .get("mails?state=FAILED&max=100")
                .expect(200)
                .json()
                .path("mails")) {
            if (mail.path("recipient").asText().equals(address)) {
                return mail.path("id").asText();
            }
        }
        throw new AssertionError("No failed mail to " + address);
    }

    @Test // I-02
    void aRefusedLoginStaysVisibleWithItsReason() {
        smtp.refuseLogin();
        people.signUp(address);

        JsonNode failed = failedAttempt();

        assertThat(failed.path("lastError").asText()).contains("535").doesNotContain("wrong");
        assertThat(failed.path("status").asText()).isIn("WAITING", "FAILED");
        assertThat(mailbox.mailsTo(address)).isEmpty();
    }

    @Test
    void aMailSentTwiceCarriesTheSameLinkAndItWorksOnce() {
        people.signUp(address);
        mailbox.awaitMail(address, "has arrived");
        smtp.dropNextAfterData(address);
        people.approve(address).expect(200);

        // the first one has arrived, and nobody was told
        mailbox.awaitMail(address, "approved", 2);
        List<Mail> twice = mailbox.mailsTo(address).stream()
                .filter(mail -> mail.subject().contains("approved"))
                .toList();
        assertThat(twice).hasSize(2).allSatisfy(mail -> assertThat(
                        new HttpBrowser().get(mail.link()).status())
                .isEqualTo(200));
        assertThat(people.activate(twice.get(1).link()).text()).contains("Your account is active");
        assertThat(twice)
                .allSatisfy(mail ->
                        assertThat(new HttpBrowser().get(mail.link()).text()).contains("This link was used already"));
    }

    @Test // R-03, K-07
    void aNewLinkIsPromisedAtOnceAndFollowsWhenTheServerIsBack() {
        String first = people.activationLink(address);
        clock.advance(RETRY);
        smtp.hangBeforeBanner();

        HttpPage answer = askForNewLink();

        assertThat(answer.status()).isEqualTo(200);
        smtp.awaitHanging();
        assertThat(mail().path("status").asText()).isIn("WAITING", "SENDING");
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        smtp.release();
        String second = mailbox.awaitMail(address, "approved", 2).link();
        assertThat(new HttpBrowser().get(first).status()).isEqualTo(200);
        assertThat(people.activate(second).text()).contains("Your account is active");
    }

    private HttpPage askForNewLink() {
        HttpBrowser browser = new HttpBrowser();
        return browser.submit(browser.get(realm.url("portal/activation-link"))
                .form("#portal-new-link")
                // as somebody pastes it
                .with("email", " " + address.toUpperCase(Locale.ROOT) + "\u00A0\u200B"));
    }

    /** The newest mail to the applicant. */
    private JsonNode mail() {
        return people.request(address).path("mail");
    }

    /** As it is afterwards: the next attempt may begin a second later. */
    private JsonNode failedAttempt() {
        return Await.value("a failed attempt", Await.DEADLINE, () -> Optional.of(mail())
                .filter(newest -> newest.hasNonNull("lastError")
                        && !newest.path("status").asText().equals("SENDING")));
    }
}
