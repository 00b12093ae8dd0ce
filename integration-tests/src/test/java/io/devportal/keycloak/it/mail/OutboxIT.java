// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** The mail server is down, and nothing is lost, and the start of I-01. */
@Tag("mail")
@PortalTest
final class OutboxIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    OutboxIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @AfterEach
    void mailServerUp() {
        mailbox.restart();
    }

    @Test
    void signUpAndApprovalSucceedAndTheMailFollowsWhenTheServerIsBack() {
        mailbox.stop();

        assertThat(people.signUp(address).text()).contains("Thanks, your request is in");
        people.approve(address).expect(200);
        JsonNode mail = Await.value("a failed attempt", Await.DEADLINE, () -> Optional.of(
                        people.request(address).path("mail"))
                // and not in the middle of the next one
                .filter(newest -> newest.path("attempts").asInt() > 0
                        && newest.hasNonNull("lastError")
                        && !newest.path("status").asText().equals("SENDING")));
        assertThat(mail.path("status").asText()).isEqualTo("WAITING");
        assertThat(mail.path("lastError").asText()).contains("Connect").doesNotContain(address);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        JsonNode all = realm.as(People.ADMIN).get("mails").expect(200).json();
        assertThat(all.path("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(all.path("mails").findValuesAsText("recipient")).contains(address);
        String name = address.substring(0, address.indexOf('@')).toUpperCase(Locale.ROOT);
        JsonNode found =
                realm.as(People.ADMIN).get("mails?search=" + name).expect(200).json();
        assertThat(found.path("total").asInt()).isPositive();
        assertThat(found.path("mails").findValuesAsText("recipient")).containsOnly(address);
        assertThat(realm.as(People.ADMIN)
                        .get("mails?search=%25%25%25")
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        realm.as(People.ADMIN).get("mails?search=ab").expect(400);

        mailbox.restart();

        String link = Await.value(
                        "the mail after the restart", Duration.ofSeconds(90), () -> mailbox.mailsTo(address).stream()
                                .filter(arrived -> arrived.subject().contains("approved"))
                                .findFirst())
                .link();
        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    @Test // B-08
    void aMailToSomebodyDisabledSinceDoesNotLeave() {
        mailbox.stop();
        people.signUp(address);
        people.approve(address).expect(200);
        people.setEnabled(address, false);
        new Outbox(realm).awaitNothingOnItsWay();

        mailbox.restart();
        Await.value("the mail is dropped", Duration.ofSeconds(90), () -> Optional.of(
                        people.request(address).path("mail"))
                .filter(mail -> mail.path("status").asText().equals("CANCELLED")));

        assertThat(mailbox.mailsTo(address)).noneMatch(mail -> mail.subject().contains("approved"));
        assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();
    }

    @Test // B4
    void aWaitingMailIsSentAgainAtOnce() {
        mailbox.stop();
        people.signUp(address);
        // the next try is some seconds off by now, so that it is not the one that sends the mail
        String id = Await.value("three failed attempts", Duration.ofSeconds(90), () -> waiting(address)
                        .filter(mail -> mail.path("attempts").asInt() >= 3))
                .path("id")
                .asText();
        assertThat(realm.as(People.ADMIN).get("mails?state=WAITING").body()).doesNotContain("/activate/");
        mailbox.restart();

        realm.as(People.ADMIN).post("mails/" + id + "/retry").expect(200);

        mailbox.awaitMail(address, "has arrived");
        Await.until("the mail is marked as sent", () -> realm.as(People.ADMIN)
                .get("mails?state=SENT&max=100")
                .body()
                .contains(id));
        assertThat(realm.as(People.ADMIN).post("mails/" + id + "/retry").status())
                .isEqualTo(409);
    }

    private Optional<JsonNode> waiting(String recipient) {
        for (JsonNode mail : realm.as(People.ADMIN)
                .get("mails?state=WAITING&max=100")
                .expect(200)
                .json()
                .path("mails")) {
            if (mail.path("recipient").asText().equals(recipient) && mail.hasNonNull("lastError")) {
                return Optional.of(mail);
            }
        }
        return Optional.empty();
    }

    @Test // G5, I-01
    void withoutAMailServerAnApprovalThatNeedsOneIsRefusedAndNothingHalfDone() {
        people.signUp(address);
        RealmRepresentation representation = realm.admin().toRepresentation();
        Map<String, String> smtp = representation.getSmtpServer();
        representation.setSmtpServer(Map.of());
        realm.admin().update(representation);
        try {
            assertThat(people.approve(address).expect(409).body())
                    .contains("mail_not_configured", "Realm settings > Email");

            assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
            assertThat(people.user(address).toRepresentation().isEnabled()).isFalse();
        } finally {
            representation.setSmtpServer(smtp);
            realm.admin().update(representation);
        }
    }

    @Test // G5, I-01
    void withoutAMailServerASignUpThatNeedsOneIsRefusedUpFront() {
        RealmRepresentation representation = realm.admin().toRepresentation();
        Map<String, String> smtp = representation.getSmtpServer();
        representation.setSmtpServer(Map.of());
        realm.admin().update(representation);
        try {
            assertThat(people.signUp(address).text()).contains("cannot send mail");
            assertThat(people.exists(address)).isFalse();
            people.settings("automatic", "sign-up");
            assertThat(people.signUp(address).text()).contains("Your account is ready");
        } finally {
            representation.setSmtpServer(smtp);
            realm.admin().update(representation);
        }
    }
}
