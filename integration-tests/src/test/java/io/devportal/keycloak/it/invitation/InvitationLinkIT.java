// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Clock;
import io.devportal.keycloak.it.harness.Database;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.OnDatabase;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the link of an invitation: sent again, withdrawn, out of time: L20, B8, C-04, C-07, E-13, J-02, R-03. */
@Tag("invitation")
@PortalTest
@OnDatabase(Database.POSTGRES)
final class InvitationLinkIT {
    private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(61);

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final Clock clock;
    private final People people;
    private final Invitees invitees;
    private final String address = People.newAddress();
    private final String globex;
    private final String id;

    InvitationLinkIT(PortalRealm realm, Mailbox mailbox, Clock clock) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.clock = clock;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.globex = new Organizations(realm).create();
        this.id =
                invitees.invite(invitees.developer(address, globex)).path("id").asText();
    }

    @Test // L20, B8, C-07
    void theOlderLinkDiesWithTheNewMail() {
        String first = invitees.mail(address).link();
        clock.advance(A_MINUTE_AND_MORE);
        realm.renewTokens();

        invitees.send(id).expect(200);
        String second = mailbox.awaitMail(address, "You are invited", 2).link();

        HttpPage dead = realm.browser().get(first);
        assertThat(dead.status()).isEqualTo(400);
        assertThat(dead.text()).contains("This link no longer works").doesNotContain("Grace", globex);
        assertThat(invitees.setUp(second).text()).contains("Your account is active");
    }

    @Test // B10, C-07
    void theOlderLinkToJoinDiesWithTheNewMail() {
        String ada = new Organizations(realm).newPerson();
        String join =
                invitees.invite(invitees.developer(ada, globex)).path("id").asText();
        String first = Invitees.joinLink(invitees.joinMail(ada));
        clock.advance(A_MINUTE_AND_MORE);
        realm.renewTokens();

        invitees.send(join).expect(200);
        String second = Invitees.joinLink(mailbox.awaitMail(ada, "join an organization", 2));

        HttpPage dead = realm.browser().get(first);
        assertThat(dead.status()).isEqualTo(400);
        assertThat(dead.text()).contains("This link no longer works");
        assertThat(dead.document().select("#portal-join")).isEmpty();
        assertThat(invitees.answer(realm.browser(), second, "accept").text()).contains("You have joined");
    }

    @Test // J-02
    void tenAtOnceAreOneMail() {
        invitees.mail(address);
        clock.advance(A_MINUTE_AND_MORE);
        realm.renewTokens();
        realm.as(People.ADMIN).get("me").expect(200);

        List<ApiResponse> answers = Race.of(Collections.nCopies(10, (Supplier<ApiResponse>) () -> invitees.send(id)));

        assertThat(answers).extracting(ApiResponse::status).containsOnlyOnce(200);
        assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.json().path("params").get(0).asText()).isEqualTo("mailed_just_now");
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        });
        mailbox.awaitMail(address, "You are invited", 2);
        mailbox.expectNoMail(address, Duration.ofSeconds(2));
    }

    @Test // B8, C-04, E-13
    void aWithdrawnInvitationOpensNothingAndFreesTheAddress() {
        String link = invitees.mail(address).link();
        HttpBrowser open = realm.browser();
        HtmlForm form = open.get(link).form("#portal-account-setup").fill(People.setup(People.PASSWORD));

        realm.as(People.ADMIN)
                .delete("users/" + people.userId(address) + "/invitation")
                .expect(204);

        HttpPage page = realm.browser().get(link);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("This invitation was withdrawn").doesNotContain("Grace", globex);
        assertThat(open.submit(form).text()).doesNotContain("Your account is active");
        assertThat(people.exists(address)).isFalse();
        assertThat(invitees.state(id)).isEqualTo("WITHDRAWN");
        assertThat(invitees.send(id).expect(409).body()).contains("invitation_not_open");
        invitees.invite(invitees.developer(address, globex));
    }

    @Test // C-04
    void withdrawnMeansWithdrawnOnce() {
        realm.as(People.ADMIN).delete("invitations/" + id).expect(200);

        assertThat(realm.as(People.ADMIN)
                        .delete("invitations/" + id)
                        .expect(409)
                        .body())
                .contains("invitation_not_open");
    }

    @Test // E-13
    void nobodyChangesTheAddressOfAnInvitation() {
        realm.as(People.ADMIN)
                .put("invitations/" + id, "{\"email\":\"mine@evil.example\"}")
                .expect(405);
    }

    @Test // B8
    void anExpiredLinkSaysSoAndANewOneIsAFormAway() {
        String link = invitees.mail(address).link();
        clock.advance(Duration.ofHours(73));
        realm.renewTokens();

        HttpPage page = realm.browser().get(link);

        assertThat(page.text()).contains("This link has expired");
        assertThat(invitees.state(id)).isEqualTo("EXPIRED");
        assertThat(realm.as(People.ADMIN)
                        .get("invitations?state=EXPIRED&max=100")
                        .expect(200)
                        .body())
                .contains(id);
        HttpBrowser browser = realm.browser();
        browser.submit(browser.get(realm.url("portal/activation-link"))
                .form("#portal-new-link")
                .with("email", address));
        assertThat(invitees.setUp(
                                mailbox.awaitMail(address, "You are invited", 2).link())
                        .text())
                .contains("Your account is active");
    }

    @Test
    void withTheMailServerDownTheInvitationWaitsAndTheOlderLinkIsDeadAllTheSame() {
        String first = invitees.mail(address).link();
        clock.advance(A_MINUTE_AND_MORE);
        realm.renewTokens();
        mailbox.stop();
        try {
            invitees.send(id).expect(200);

            assertThat(invitees.invitation(id).path("mail").asText()).isIn("WAITING", "SENDING");
            assertThat(realm.browser().get(first).text()).contains("This link no longer works");
        } finally {
            mailbox.restart();
        }
    }

    @Test // B8
    void openingTheLinkChangesNothing() {
        String link = invitees.mail(address).link();

        for (int i = 0; i < 5; i++) {
            realm.browser().get(link);
        }

        assertThat(invitees.state(id)).isEqualTo("OPEN");
        assertThat(invitees.setUp(link).text()).contains("Your account is active");
    }
}
