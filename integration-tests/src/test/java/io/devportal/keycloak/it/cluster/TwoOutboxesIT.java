// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
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
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The workers of two nodes share one outbox, also when one of them is killed. */
@Tag("cluster")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class TwoOutboxesIT {
    private static final Duration BEHIND = Duration.ofMinutes(4);
    private static final int PEOPLE = 50;

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Cluster cluster;
    private final Clock clock;
    private final People people;
    private final String address = People.newAddress();

    TwoOutboxesIT(PortalRealm realm, Mailbox mailbox, Cluster cluster, Clock clock) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.cluster = cluster;
        this.clock = clock;
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

    @Test // R-09, B4
    void theOtherNodeSendsWhatADeadNodePromised() {
        Node b = cluster.b();
        signedUp();
        People onB = new People(realm.on(b), mailbox);
        mailbox.stop();

        onB.approve(address).expect(200);
        b.kill();

        mailbox.restart();
        // wherever the kill met the worker of B: not started, holding a claim, or waiting for its next try
        clock.advance(Outbox.LONGER_THAN_A_CLAIM);
        assertApprovedByOneMail();
    }

    @Test
    void aMailThatADeadNodeHadClaimedIsSentWhenTheClaimEnds(FaultySmtp smtp) {
        Node b = cluster.b();
        signedUp();
        approvedAndClaimed(new People(realm.on(b), mailbox), smtp);

        b.kill();

        Await.until("the conversation of the dead node is over", () -> smtp.hanging() == 0);
        smtp.release();
        assertThat(mailStatus()).isEqualTo("SENDING");
        clock.advance(Outbox.LONGER_THAN_A_CLAIM);
        assertApprovedByOneMail();
    }

    @Test
    void eachOfManyMailsIsSentOnce(FaultySmtp smtp) {
        people.settings("automatic", "account-setup");
        smtp.hangBeforeBanner();
        List<String> addresses = signUpOnBothNodes(realm.on(cluster.b()));
        Await.until("both nodes are sending", () -> smtp.hanging() >= 2);

        smtp.release();

        new Outbox(realm).awaitEmpty();
        assertThat(addresses)
                .allSatisfy(address -> assertThat(mailbox.mailsTo(address)).hasSize(1));
    }

    private List<String> signUpOnBothNodes(PortalRealm onB) {
        List<List<String>> halves = Race.of(() -> signUps(realm), () -> signUps(onB));
        return halves.stream().flatMap(List::stream).toList();
    }

    private List<String> signUps(PortalRealm on) {
        People there = new People(on, mailbox);
        return Stream.generate(People::newAddress)
                .limit(PEOPLE)
                .peek(there::signUp)
                .toList();
    }

    @Test
    void aNodeWhoseClockIsAheadLeavesTheOtherOnesClaimAlone(FaultySmtp smtp) {
        People onB = new People(realm.on(cluster.b()), mailbox);
        String other = People.newAddress();
        clock.advance(Duration.ofMinutes(2));
        signedUp();
        people.signUp(other);
        approvedAndClaimed(onB, smtp);

        people.approve(other).expect(200);

        // A has looked at what is due, and the mail that B is sending was due first
        String otherLink = mailbox.awaitMail(other, "approved").link();
        assertThat(smtp.hanging()).isEqualTo(1);
        smtp.release();
        assertApprovedByOneMail();
        assertThat(onB.activate(otherLink).text()).contains("Your account is active");
    }

    /** B sends the mail, and no worker of A was quicker: by the clock of A it was not due yet. */
    private void approvedAndClaimed(People onB, FaultySmtp smtp) {
        smtp.hangAfterData(address);
        clock.advance(BEHIND.negated());
        onB.approve(address).expect(200);
        smtp.awaitHanging();
        clock.advance(BEHIND);
    }

    private void signedUp() {
        people.signUp(address);
        mailbox.awaitMail(address, "has arrived");
    }

    private String mailStatus() {
        return people.request(address).at("/mail/status").asText();
    }

    private void assertApprovedByOneMail() {
        String link = mailbox.awaitMail(address, "approved").link();
        Await.until("the mail is marked as sent", () -> mailStatus().equals("SENT"));
        assertThat(mailbox.mailsTo(address))
                .filteredOn(mail -> mail.subject().contains("approved"))
                .hasSize(1);
        assertThat(people.activate(link).text()).contains("Your account is active");
    }
}
