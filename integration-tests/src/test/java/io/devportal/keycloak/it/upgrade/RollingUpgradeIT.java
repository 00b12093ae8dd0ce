// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Heartbeat;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.EarlierServer;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.Node;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.stream.StreamSupport;
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
    /** Which of the two. */
    private enum Jars {
        EARLIER,
        TODAYS;

        Jars other() {
            return this == EARLIER ? TODAYS : EARLIER;
        }
    }

    private static EarlierServer server;
    private static PortalRealm realm;
    private static Heartbeat duringTheUpgrade;
    private static Before before;

    private final Mailbox mailbox;

    RollingUpgradeIT(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** People in every state, all of them made by the earlier jars on their own tables. */
    private record Before(
            List<String> waiting, List<String> links, String active, String rejected, String invited, String inviting) {
        static Before on(PortalRealm realm, Mailbox mailbox) {
            People people = new People(realm, mailbox);
            people.settings("manual", "account-setup");
            List<String> waiting = List.of(People.newAddress(), People.newAddress());
            waiting.forEach(people::signUp);
            String rejected = People.newAddress();
            people.signUp(rejected);
            people.reject(rejected, "Not a customer").expect(200);
            String organization = new Organizations(realm).create();
            String invited = People.newAddress();
            Invitees invitees = new Invitees(realm, mailbox);
            invitees.invite(invitees.developer(invited, organization));
            return new Before(
                    waiting,
                    List.of(people.activationLink(People.newAddress()), people.activationLink(People.newAddress())),
                    people.activePerson(),
                    rejected,
                    invited,
                    organization);
        }
    }

    @BeforeAll
    static void start(Mailbox mailbox) {
        server = new EarlierServer();
        realm = server.newRealm(mailbox);
        before = Before.on(realm, mailbox);
        duringTheUpgrade = Heartbeat.of(List.of(realm));
        server.cluster().b();
        duringTheUpgrade.stop();
    }

    @AfterAll
    static void stop(Mailbox mailbox) {
        mailbox.restart();
        String logs = server.cluster().a().logs() + server.cluster().b().logs();
        server.close();
        assertThat(logs.lines())
                .filteredOn(line -> line.contains(" ERROR "))
                // nodes that leave, and the mail server that is stopped
                .allMatch(line -> line.contains("[org.jgroups.") || line.contains("Failed to send email"));
    }

    @BeforeEach
    void bothRun() {
        node(Jars.EARLIER);
        node(Jars.TODAYS);
    }

    private Node node(Jars jars) {
        return jars == Jars.EARLIER ? server.earlier() : server.cluster().b();
    }

    private PortalRealm on(Jars jars) {
        return realm.on(node(jars));
    }

    private People people(Jars jars) {
        return new People(on(jars), mailbox);
    }

    private static boolean signsIn(People on, String address) {
        return on.signIn(address, People.PASSWORD).header("Location").contains("code=");
    }

    /** A link of a later form is not there on an earlier node, and is not used up by being asked for. */
    private void activate(String link, Jars jars) {
        int status = on(jars).browser().get(link).status();
        assertThat(status).isIn(jars == Jars.EARLIER ? List.of(200, 404) : List.of(200));
        Jars knows = status == 200 ? jars : Jars.TODAYS;
        assertThat(people(knows).activate(link).text()).contains("Your account is active");
    }

    @Test
    void theEarlierNodeAnswersWhileTheTablesAreUpgraded() {
        assertThat(duringTheUpgrade.statuses()).hasSizeGreaterThan(10).containsOnly(200);
    }

    @ParameterizedTest // R-14, B4
    @EnumSource
    void whoWaitedBeforeIsDecidedByEither(Jars jars) {
        String waiting = before.waiting().get(jars.ordinal());

        people(jars).approve(waiting).expect(200);

        activate(mailbox.awaitMail(waiting, "approved").link(), jars);
        assertThat(signsIn(people(jars.other()), waiting)).isTrue();
    }

    @ParameterizedTest // R-14, C-01
    @EnumSource
    void aLinkThatWasMailedBeforeOpensOnEither(Jars jars) {
        String link = before.links().get(jars.ordinal());

        assertThat(people(jars).activate(link).text()).contains("Your account is active");

        assertThat(on(jars.other()).browser().get(link).text()).contains("This link was used already");
    }

    @ParameterizedTest
    @EnumSource
    void whoWasActiveSignsInOnEither(Jars jars) {
        assertThat(people(jars).state(before.active())).isEqualTo("ACTIVE");
        assertThat(signsIn(people(jars), before.active())).isTrue();
    }

    @Test
    void whoWasInvitedBeforeJoinsOnTheNewNode() {
        Invitees invitees = new Invitees(on(Jars.TODAYS), mailbox);

        invitees.setUp(invitees.mail(before.invited()).link());

        assertThat(signsIn(people(Jars.EARLIER), before.invited())).isTrue();
        assertThat(new Organizations(on(Jars.EARLIER)).roles(before.invited()))
                .containsEntry(before.inviting(), "developer");
    }

    @ParameterizedTest // B4
    @EnumSource
    void whoSignsUpOnOneIsApprovedOnTheOtherAndActivatesOnTheFirst(Jars first) {
        String address = People.newAddress();

        people(first).signUp(address);
        people(first.other()).approve(address).expect(200);
        activate(mailbox.awaitMail(address, "approved").link(), first);

        for (Jars jars : Jars.values()) {
            assertThat(people(jars).state(address)).isEqualTo("ACTIVE");
            assertThat(signsIn(people(jars), address)).isTrue();
        }
        assertOneApproval(address);
    }

    @ParameterizedTest // B4
    @EnumSource
    void aMailThatOneHasPromisedIsSentByTheOther(Jars promising) {
        String address = People.newAddress();
        people(promising).signUp(address);
        mailbox.awaitMail(address, "has arrived");
        Node stopping = node(promising);
        mailbox.stop();

        people(promising).approve(address).expect(200);
        server.stop(stopping);
        mailbox.restart();

        mailbox.awaitMail(address, "approved");
        Await.until("the mail is marked as sent", () -> people(promising.other())
                .request(address)
                .at("/mail/status")
                .asText()
                .equals("SENT"));
        assertOneApproval(address);
    }

    @ParameterizedTest
    @EnumSource
    void aSettingOfOneIsASettingOfTheOther(Jars jars) {
        people(jars).settings("automatic", "account-setup");

        assertThat(on(jars.other())
                        .as(People.ADMIN)
                        .get("settings")
                        .expect(200)
                        .json()
                        .path("approval")
                        .asText())
                .isEqualTo("automatic");
        people(jars.other()).settings("manual", "account-setup");
    }

    @Test // R-14, B12
    void bothListTheSame() {
        assertThat(list(Jars.EARLIER)).contains(before.rejected() + " REJECTED").isEqualTo(list(Jars.TODAYS));
    }

    private List<String> list(Jars jars) {
        JsonNode page = on(jars).as(People.ADMIN)
                .get("registration-requests?max=100")
                .expect(200)
                .json();
        return StreamSupport.stream(page.path("requests").spliterator(), false)
                .map(request -> request.path("email").asText() + " "
                        + request.path("state").asText())
                .toList();
    }

    /** And an earlier one starts on the newer tables. */
    @Test // R-14, B4
    void theEarlierNodeIsReplacedAndMayComeBack() {
        String link = people(Jars.EARLIER).activationLink(People.newAddress());
        String address = People.newAddress();
        people(Jars.EARLIER).signUp(address);
        server.stop(node(Jars.EARLIER));

        People replaced = new People(realm.on(server.cluster().c()), mailbox);

        assertThat(replaced.activate(link).text()).contains("Your account is active");
        assertThat(signsIn(replaced, before.active())).isTrue();
        replaced.approve(address).expect(200);
        activate(mailbox.awaitMail(address, "approved").link(), Jars.TODAYS);
        assertThat(signsIn(people(Jars.EARLIER), address)).isTrue();
    }

    private void assertOneApproval(String address) {
        assertThat(mailbox.mailsTo(address))
                .filteredOn(mail -> mail.subject().contains("approved"))
                .hasSize(1);
    }
}
