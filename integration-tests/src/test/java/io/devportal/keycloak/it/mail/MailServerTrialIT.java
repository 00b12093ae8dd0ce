// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.FaultySmtp;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.mail.Mail;
import io.devportal.keycloak.testserver.server.Ports;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** An admin tries the mail server, and hears what it says: G5, G6. */
@Tag("mail")
@PortalTest
final class MailServerTrialIT {
    private static final String PATH = MailServerSettingsIT.PATH + "/test";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final FaultySmtp smtp;
    private final String address;
    private final Api admin;

    MailServerTrialIT(PortalRealm realm, Mailbox mailbox, FaultySmtp smtp) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.smtp = smtp;
        this.address = MailServerSettingsIT.whoManagesTheRealm(realm);
        this.admin = realm.as(address, People.PASSWORD);
    }

    private static String result(ApiResponse answer) {
        return answer.expect(200).json().path("result").asText();
    }

    @Test // G6
    void theMailGoesToWhoAsksForIt() {
        assertThat(result(admin.post(PATH))).isEqualTo("SENT");

        Mail mail = mailbox.awaitMail(address, "Test mail of");
        assertThat(mail.text()).contains("Developer Portal", address);
        assertThat(mail.html()).contains("The mail server works");
        assertThat(realm.admin().getAdminEvents())
                .filteredOn(event -> ("portal/" + PATH).equals(event.getResourcePath()))
                .anySatisfy(event -> assertThat(event.getDetails()).containsEntry("result", "SENT"));
    }

    @Test // I-02
    void whatTheMailServerSaysIsTold() {
        smtp.refuse(address, "550 5.1.1 No such user, ask " + address);

        JsonNode answer = admin.post(PATH).expect(200).json();

        assertThat(answer.path("result").asText()).isEqualTo("REFUSED");
        assertThat(answer.path("answer").asText())
                .contains("550 5.1.1 No such user")
                .doesNotContain(address);
    }

    @Test // J-07
    void aRefusedLoginIsToldWithoutThePassword() {
        smtp.refuseLogin();

        ApiResponse answer = admin.post(PATH).expect(200);

        assertThat(answer.json().path("result").asText()).isEqualTo("LOGIN_REFUSED");
        assertThat(answer.body()).contains("535").doesNotContain("wrong");
    }

    @Test
    void aMailServerThatSaysNothingIsNotWaitedForLong() {
        smtp.hangBeforeBanner();

        long start = System.nanoTime();
        assertThat(result(admin.post(PATH))).isEqualTo("NO_ANSWER");

        // 15 seconds, and what a busy machine adds
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(45));
    }

    @Test // E-10
    void whoIsNoMailServerIsNotDescribed() {
        String http = realm.url("").replaceAll(".*:(\\d+)/.*", "$1");

        for (String port : new String[] {String.valueOf(Ports.free()), http}) {
            ApiResponse answer = admin.post(PATH, "{\"host\":\"localhost\",\"port\":" + port + "}");
            assertThat(answer.expect(200).body()).isEqualTo("{\"result\":\"NO_ANSWER\"}");
        }
        assertThat(result(admin.post(PATH))).isEqualTo("SENT");
    }

    @Test // G6
    void onlyAProvenAddressGetsOne() {
        String id = realm.admin().users().searchByEmail(address, true).get(0).getId();
        UserRepresentation user = realm.admin().users().get(id).toRepresentation();
        user.setEmailVerified(false);
        realm.admin().users().get(id).update(user);

        assertThat(admin.post(PATH).expect(409).body()).contains("address_unproven");
        assertThat(mailbox.mailsTo(address)).isEmpty();
    }

    @Test // G5
    void withoutAMailServerTheAnswerSaysSo() {
        Map<String, String> before = realm.admin().toRepresentation().getSmtpServer();
        RealmRepresentation update = new RealmRepresentation();
        update.setSmtpServer(Map.of());
        realm.admin().update(update);
        try {
            assertThat(admin.post(PATH).expect(409).body()).contains("mail_not_configured");
        } finally {
            update.setSmtpServer(before);
            realm.admin().update(update);
        }
    }

    @Test // J-02
    void nobodySendsManyOfThem() {
        for (int i = 0; i < 10; i++) {
            assertThat(result(admin.post(PATH))).isEqualTo("SENT");
        }

        assertThat(admin.post(PATH).expect(429).body()).contains("too_many_test_mails");
        assertThat(mailbox.mailsTo(address)).hasSize(10);
    }
}
