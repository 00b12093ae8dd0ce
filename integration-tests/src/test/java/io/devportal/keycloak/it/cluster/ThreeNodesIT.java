// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Heartbeat;
import io.devportal.keycloak.it.dsl.Outbox;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Cluster;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.FaultySmtp;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** One of three nodes ends by {@code kill -9} while all are at work, and the others go on, B3, B4. */
@Tag("cluster")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class ThreeNodesIT {
    private static LostNode lost;
    private static Heartbeat heartbeat;
    private static int invitedByOthers;

    private final PortalRealm onA;
    private final PortalRealm onB;
    private final Mailbox mailbox;
    private final People people;

    ThreeNodesIT(PortalRealm realm, Mailbox mailbox, Cluster cluster) {
        this.onA = realm;
        this.onB = realm.on(cluster.b());
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeAll
    static void loseOne(PortalRealm onA, Mailbox mailbox, Cluster cluster, Clock clock, FaultySmtp smtp) {
        PortalRealm onB = onA.on(cluster.b());
        PortalRealm onC = onA.on(cluster.c());
        new People(onA, mailbox).settings("manual", "account-setup");
        lost = new LostNode(onC, mailbox);
        new Outbox(onA).awaitEmpty();
        smtp.hangBeforeBanner();
        lost.decide();
        Await.until("each node is sending a mail", () -> smtp.hanging() == 3);
        heartbeat = Heartbeat.of(List.of(onA, onB));

        lost.kill(cluster.c(), List.of(onA, onB));

        lost.applicants()
                .forEach(applicant -> Race.of(
                        LostNode.always(lost.approval(onA, applicant)),
                        LostNode.always(lost.approval(onB, applicant))));
        invitedByOthers = lost.sendFile(onB);
        cluster.awaitMeeting();
        heartbeat.stop();
        smtp.release();
        new Outbox(onA).awaitAllButOneClaimed();
        clock.advance(Outbox.LONGER_THAN_A_CLAIM);
        new Outbox(onA).awaitEmpty();
        clock.reset();
    }

    @Test
    void theOthersGoOnAnswering() {
        assertThat(heartbeat.statuses()).hasSizeGreaterThan(4).containsOnly(200);
        assertThat(heartbeat.slowest()).isLessThan(Duration.ofSeconds(15));
    }

    @Test // B3, B4, R-09, R-10
    void eachDecisionCountsOnceAndIsMailedOnce() {
        assertThat(lost.applicants()).allSatisfy(applicant -> {
            assertThat(people.state(applicant)).isEqualTo("PENDING_ACTIVATION");
            assertThat(Collections.frequency(lost.approvals, applicant)).isLessThanOrEqualTo(1);
            assertThat(eventsAbout("portal/registration-requests/" + people.id(applicant) + "/approve"))
                    .hasSize(1);
            assertOneMail(applicant, "is approved");
        });
        assertThat(lost.approvals).containsAll(lost.approved);
    }

    @Test // B16
    void aFileThatItWasWorkingOnIsFinishedByAnother() {
        assertThat(invitedByOthers).isBetween(1, lost.invited.size() - 1);
        assertThat(lost.invited).allSatisfy(address -> {
            assertThat(onA.admin().users().searchByEmail(address, true)).hasSize(1);
            assertOneMail(address, "You are invited to ");
        });
    }

    @Test // B4
    void whoSignedUpOnItIsStoredWithTheirMailOrNotAtAll() {
        assertThat(lost.newcomers).containsAll(lost.thanked).allSatisfy(address -> {
            if (!people.exists(address)) {
                assertThat(lost.thanked).doesNotContain(address);
                assertThat(people.signUp(address).text()).contains("Thanks, your request is in");
            }
            assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
            mailbox.awaitMail(address, "has arrived");
            assertOneMail(address, "has arrived");
        });
    }

    @Test // B4, C-01
    void whoSignedUpOnItActivatesOnAnother() {
        assertThat(new People(onB, mailbox).activate(lost.mailedLink).text()).contains("Your account is active");
        assertThat(people.getsIn(lost.mailed)).isTrue();
    }

    /** Whether or not the set-up was stored, the link leads on. */
    @Test // C-01
    void aSetUpThatItWasStoringIsDoneOrCanBeDone() {
        if (people.state(lost.finishing).equals("ACTIVE")) {
            assertThat(onB.browser().get(lost.finishingLink).text()).contains("This link was used already");
        } else {
            assertThat(new People(onB, mailbox).activate(lost.finishingLink).text())
                    .contains("Your account is active");
        }
        assertThat(people.getsIn(lost.finishing)).isTrue();
    }

    private List<String> eventsAbout(String path) {
        return onA.admin().getAdminEvents().stream()
                .map(AdminEventRepresentation::getResourcePath)
                .filter(path::equals)
                .toList();
    }

    private void assertOneMail(String address, String subject) {
        assertThat(mailbox.mailsTo(address))
                .filteredOn(mail -> mail.subject().contains(subject))
                .as(address)
                .hasSize(1);
    }
}
