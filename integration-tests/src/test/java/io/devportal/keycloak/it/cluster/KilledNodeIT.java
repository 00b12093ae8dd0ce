// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Api;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Cluster;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.FaultySmtp;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.Node;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One of two nodes ends by {@code kill -9} while it decides and mails, and the other goes on, B3, B4. */
@Tag("cluster")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class KilledNodeIT {
    private static final int DECISIONS = 20;
    /** A worker's claim on a mail ends after ten minutes. */
    private static final Duration LONGER_THAN_A_CLAIM = Duration.ofMinutes(11);

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Node b;
    private final Clock clock;
    private final People people;

    KilledNodeIT(PortalRealm realm, Mailbox mailbox, Cluster cluster, Clock clock) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.b = cluster.b();
        this.clock = clock;
        this.people = new People(realm, mailbox);
    }

    /** Half of the decisions are stored and no mail has left; of the others nobody knows. */
    @Test // B3, B4
    void whatItWasDecidingIsDecidedOnceAndMailedOnce(FaultySmtp smtp) {
        people.settings("manual", "account-setup");
        List<String> applicants =
                Stream.generate(People::newAddress).limit(DECISIONS).toList();
        applicants.forEach(people::signUp);
        List<String> decisions = applicants.stream().map(this::approval).toList();
        List<String> answered = decisions.subList(0, DECISIONS / 2);
        Api onA = realm.as(People.ADMIN);
        Api onB = realm.on(b).as(People.ADMIN);
        smtp.hangBeforeBanner();
        answered.forEach(decision -> onB.post(decision).expect(200));
        smtp.awaitHanging();

        Race.of(Stream.concat(
                        decisions.stream().skip(answered.size()).map(decision -> whileItEnds(onB, decision)),
                        Stream.<Supplier<Boolean>>of(this::kill))
                .toList());

        smtp.release();
        answered.forEach(decision ->
                assertThat(onA.post(decision).expect(409).body()).contains("already approved by Mara Lindqvist"));
        decisions.forEach(
                decision -> assertThat(onA.post(decision).status()).as(decision).isIn(200, 409));
        clock.advance(LONGER_THAN_A_CLAIM);
        assertThat(applicants).allSatisfy(this::hasOneMail);
    }

    private String approval(String applicant) {
        return "registration-requests/" + people.id(applicant) + "/approve";
    }

    /** Says whether it was answered. */
    private static Supplier<Boolean> whileItEnds(Api on, String decision) {
        return () -> {
            try {
                return on.post(decision).status() == 200;
            } catch (UncheckedIOException gone) {
                return false;
            }
        };
    }

    private boolean kill() {
        b.kill();
        return true;
    }

    private void hasOneMail(String applicant) {
        mailbox.awaitMail(applicant, "approved");
        Await.until(
                "the mail is marked as sent",
                () -> people.request(applicant).at("/mail/status").asText().equals("SENT"));
        assertThat(mailbox.mailsTo(applicant))
                .filteredOn(mail -> mail.subject().contains("approved"))
                .hasSize(1);
    }
}
