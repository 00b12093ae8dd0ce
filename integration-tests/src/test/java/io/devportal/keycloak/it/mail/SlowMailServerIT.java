// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.FaultySmtp;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The mail server accepts connections and says nothing until the test lets it, for two minutes if need be: an answer that
 * comes meanwhile did not wait for it..
 */
@Tag("mail")
@PortalTest
final class SlowMailServerIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final FaultySmtp smtp;
    private final People people;
    private final String address = People.newAddress();

    SlowMailServerIT(PortalRealm realm, Mailbox mailbox, FaultySmtp smtp) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.smtp = smtp;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // B4
    void aSignUpDoesNotWaitForIt() {
        smtp.hangBeforeBanner();

        assertThat(people.signUp(address).text()).contains("Thanks, your request is in");

        smtp.awaitHanging();
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
        assertThat(mailbox.mailsTo(address)).isEmpty();
        smtp.release();
        mailbox.awaitMail(address, "has arrived");
    }

    @Test // B4
    void anApprovalDoesNotWaitForIt() {
        people.signUp(address);
        mailbox.awaitMail(address, "has arrived");
        smtp.hangBeforeBanner();

        people.approve(address).expect(200);

        smtp.awaitHanging();
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.request(address).at("/mail/status").asText()).isIn("WAITING", "SENDING");
        assertThat(mailbox.mailsTo(address)).noneMatch(mail -> mail.subject().contains("approved"));
        smtp.release();
        assertThat(people.activate(mailbox.awaitMail(address, "approved").link())
                        .text())
                .contains("Your account is active");
    }

    @Test
    void answersAreAsQuickAsWithAGoodMailServer() {
        Duration good = quickestJourney();
        smtp.hangBeforeBanner();

        Duration slow = quickestJourney();

        smtp.awaitHanging();
        assertThat(slow).isLessThan(good.multipliedBy(3).plusSeconds(1));
    }

    /** Of some: what else the machine does at a moment makes a single one slow. */
    private Duration quickestJourney() {
        return Stream.generate(this::timeOfJourney).limit(5).min(naturalOrder()).orElseThrow();
    }

    private Duration timeOfJourney() {
        String applicant = People.newAddress();
        long start = System.nanoTime();
        people.signUp(applicant);
        people.approve(applicant).expect(200);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void aServerThatTakesTheMailAndStaysSilentHoldsUpNobody() {
        smtp.hangAfterData(address);
        people.signUp(address);
        smtp.awaitHanging();

        people.approve(address).expect(200);
        assertThat(realm.as(People.ADMIN).get("health").status()).isEqualTo(200);

        assertThat(mailbox.mailsTo(address)).isEmpty();
        smtp.release();
        mailbox.awaitMail(address, "approved");
    }
}
