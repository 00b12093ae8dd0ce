// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.Node;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.it.upgrade.SideBySide.Jars;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A node with an earlier release's jars goes on beside one with today's, on the tables that this one has upgraded, and is replaced:
 * R-14, B4. Not part of an ordinary run: {@code build/rolling}.
 */
@Tag("upgrade")
@PortalTest
final class RollingUpgradeIT {
    private static SideBySide nodes;

    private final Mailbox mailbox;

    RollingUpgradeIT(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @BeforeAll
    static void start(Mailbox mailbox) {
        nodes = new SideBySide(mailbox);
    }

    @AfterAll
    static void stop(Mailbox mailbox) {
        mailbox.restart();
        String logs = nodes.logs();
        nodes.close();
        assertThat(logs.lines())
                .filteredOn(line -> line.contains(" ERROR "))
                // nodes that leave, and the mail server that is stopped
                .allMatch(line -> line.contains("[org.jgroups.") || line.contains("Failed to send email"));
    }

    @BeforeEach
    void bothRun() {
        nodes.node(Jars.EARLIER);
        nodes.node(Jars.TODAYS);
    }

    private static boolean signsIn(People on, String address) {
        return on.signIn(address, People.PASSWORD).header("Location").contains("code=");
    }

    /** A link of a later form is not there on an earlier node, and is not used up by being asked for. */
    private void activate(String link, Jars jars) {
        int status = nodes.on(jars).browser().get(link).status();
        assertThat(status).isIn(jars == Jars.EARLIER ? List.of(200, 404) : List.of(200));
        Jars knows = status == 200 ? jars : Jars.TODAYS;
        assertThat(nodes.people(knows).activate(link).text()).contains("Your account is active");
    }

    @Test
    void theEarlierNodeAnswersWhileTheTablesAreUpgraded() {
        assertThat(nodes.duringTheUpgrade.statuses()).hasSizeGreaterThan(10).containsOnly(200);
    }

    @ParameterizedTest // R-14, B4
    @EnumSource
    void whoWaitedBeforeIsDecidedByEither(Jars jars) {
        String waiting = nodes.waiting.get(jars.ordinal());

        nodes.people(jars).approve(waiting).expect(200);

        activate(mailbox.awaitMail(waiting, "approved").link(), jars);
        assertThat(signsIn(nodes.people(jars.other()), waiting)).isTrue();
    }

    @ParameterizedTest // R-14, C-01
    @EnumSource
    void aLinkThatWasMailedBeforeOpensOnEither(Jars jars) {
        String link = nodes.links.get(jars.ordinal());

        assertThat(nodes.people(jars).activate(link).text()).contains("Your account is active");

        assertThat(nodes.on(jars.other()).browser().get(link).text()).contains("This link was used already");
    }

    @ParameterizedTest
    @EnumSource
    void whoWasActiveSignsInOnEither(Jars jars) {
        assertThat(nodes.people(jars).state(nodes.active)).isEqualTo("ACTIVE");
        assertThat(signsIn(nodes.people(jars), nodes.active)).isTrue();
    }

    @Test
    void whoWasInvitedBeforeJoinsOnTheNewNode() {
        Invitees invitees = new Invitees(nodes.on(Jars.TODAYS), mailbox);

        invitees.setUp(invitees.mail(nodes.invited).link());

        assertThat(signsIn(nodes.people(Jars.EARLIER), nodes.invited)).isTrue();
        assertThat(new Organizations(nodes.on(Jars.EARLIER)).roles(nodes.invited))
                .containsEntry(nodes.inviting, "developer");
    }

    @ParameterizedTest // B4
    @EnumSource
    void whoSignsUpOnOneIsApprovedOnTheOtherAndActivatesOnTheFirst(Jars first) {
        String address = People.newAddress();

        nodes.people(first).signUp(address);
        nodes.people(first.other()).approve(address).expect(200);
        activate(mailbox.awaitMail(address, "approved").link(), first);

        for (Jars jars : Jars.values()) {
            assertThat(nodes.people(jars).state(address)).isEqualTo("ACTIVE");
            assertThat(signsIn(nodes.people(jars), address)).isTrue();
        }
        assertOneApproval(address);
    }

    @ParameterizedTest // B4
    @EnumSource
    void aMailThatOneHasPromisedIsSentByTheOther(Jars promising) {
        String address = People.newAddress();
        nodes.people(promising).signUp(address);
        mailbox.awaitMail(address, "has arrived");
        Node stopping = nodes.node(promising);
        mailbox.stop();

        nodes.people(promising).approve(address).expect(200);
        nodes.stop(stopping);
        mailbox.restart();

        mailbox.awaitMail(address, "approved");
        Await.until("the mail is marked as sent", () -> nodes.people(promising.other())
                .request(address)
                .at("/mail/status")
                .asText()
                .equals("SENT"));
        assertOneApproval(address);
    }

    @ParameterizedTest
    @EnumSource
    void aSettingOfOneIsASettingOfTheOther(Jars jars) {
        nodes.people(jars).settings("automatic", "account-setup");

        assertThat(nodes.on(jars.other())
                        .as(People.ADMIN)
                        .get("settings")
                        .expect(200)
                        .json()
                        .path("approval")
                        .asText())
                .isEqualTo("automatic");
        nodes.people(jars.other()).settings("manual", "account-setup");
    }

    @Test // R-14, B12
    void bothListTheSame() {
        assertThat(nodes.requests(Jars.EARLIER))
                .contains(nodes.rejected + " REJECTED")
                .isEqualTo(nodes.requests(Jars.TODAYS));
    }

    /** And an earlier one starts on the newer tables. */
    @Test // R-14, B4
    void theEarlierNodeIsReplacedAndMayComeBack() {
        String link = nodes.people(Jars.EARLIER).activationLink(People.newAddress());
        String address = People.newAddress();
        nodes.people(Jars.EARLIER).signUp(address);
        nodes.stop(nodes.node(Jars.EARLIER));

        People replaced = nodes.onTheReplacement();

        assertThat(replaced.activate(link).text()).contains("Your account is active");
        assertThat(signsIn(replaced, nodes.active)).isTrue();
        replaced.approve(address).expect(200);
        activate(mailbox.awaitMail(address, "approved").link(), Jars.TODAYS);
        assertThat(signsIn(nodes.people(Jars.EARLIER), address)).isTrue();
    }

    private void assertOneApproval(String address) {
        assertThat(mailbox.mailsTo(address))
                .filteredOn(mail -> mail.subject().contains("approved"))
                .hasSize(1);
    }
}
