// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody who has an account is invited to a further organization: B10, C-11, E-23. */
@Tag("invitation")
@PortalTest
final class JoinIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Invitees invitees;
    private final Organizations organizations;
    private final String globex;
    private final String ada;
    private final String id;
    private final String link;

    JoinIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.globex = organizations.create();
        this.ada = organizations.newPerson();
        JsonNode invitation = invitees.invite(invitees.developer(ada, globex));
        assertThat(invitation.path("newAccount").asBoolean()).isFalse();
        this.id = invitation.path("id").asText();
        this.link = Invitees.joinLink(invitees.joinMail(ada));
    }

    @Test // B10, E-23
    void whoAcceptsBelongsToTheOrganizationAndNotBefore() {
        for (int i = 0; i < 3; i++) {
            assertThat(realm.browser().get(link).status()).isEqualTo(200);
        }
        assertThat(organizations.roles(ada)).isEmpty();

        HttpPage page = invitees.answer(realm.browser(), link, "accept");

        assertThat(page.text()).contains("You have joined");
        assertThat(organizations.members(globex)).containsExactly(ada + " UNMANAGED [developer]");
        assertThat(realm.admin().users().searchByEmail(ada, true)).hasSize(1);
        assertThat(invitees.state(id)).isEqualTo("ACCEPTED");
        assertThat(mailbox.awaitMail(ada, "You have joined").text()).contains("Developer: " + globex + " Inc");
        assertThat(realm.browser().get(link).text()).contains("You have joined");
    }

    @Test // B10, E-23
    void whoDeclinesStaysAsTheyAre() {
        HttpPage page = invitees.answer(realm.browser(), link, "decline");

        assertThat(page.text()).contains("You have declined this invitation");
        assertThat(organizations.roles(ada)).isEmpty();
        assertThat(invitees.state(id)).isEqualTo("DECLINED");
        assertThat(realm.browser().get(link).document().select("#portal-join")).isEmpty();
    }

    @Test // B15, J-05
    void theTimelineTellsTheAnswer() {
        String initech = organizations.create();
        String other =
                invitees.invite(invitees.developer(ada, initech)).path("id").asText();
        invitees.answer(realm.browser(), link, "accept");
        invitees.answer(
                realm.browser(), Invitees.joinLink(mailbox.awaitMail(ada, "join an organization", 2)), "decline");

        JsonNode timeline = realm.as(People.ADMIN)
                .get("users/" + organizations.userId(ada) + "/timeline")
                .expect(200)
                .json();

        assertThat(timeline.findValuesAsText("path"))
                .anyMatch(path -> path.endsWith("/invitations/" + id + "/accept"))
                .anyMatch(path -> path.endsWith("/invitations/" + other + "/decline"));
    }

    @Test // C-11
    void inTheBrowserOfSomebodyElseNothingHappens() {
        HttpBrowser browser = realm.browser();
        HtmlForm form = browser.get(link).form("#portal-join");
        people.signIn(browser, People.DEVELOPER, PortalRealm.DEMO_PASSWORD);
        browser.followRedirects(true);

        HttpPage page = browser.get(link);
        HttpPage answer = browser.submit(form.with("answer", "accept"));

        assertThat(page.text()).contains("Somebody else is signed in here").doesNotContain(ada, globex);
        assertThat(answer.text()).contains("Somebody else is signed in here");
        assertThat(organizations.roles(ada)).isEmpty();
        assertThat(organizations.roles(People.DEVELOPER)).isEmpty();

        HttpPage back = browser.submit(page.form("#portal-sign-out"));
        assertThat(back.text()).contains("You are invited to join");
    }

    @Test // C-11
    void inTheOwnBrowserItGoesOn() {
        HttpBrowser browser = realm.browser();
        people.signIn(browser, ada, People.PASSWORD);
        browser.followRedirects(true);

        assertThat(invitees.answer(browser, link, "accept").text()).contains("You have joined");
    }

    @Test // C-03
    void aForgedOrCutLinkOpensNothing() {
        for (String forged : new String[] {
            link.substring(0, link.length() - 5),
            link + "x",
            realm.url("portal/invitation"),
            realm.url("portal/invitation?key=" + realm.token(People.ADMIN, PortalRealm.DEMO_PASSWORD)),
            realm.url("portal/invitation?key=a.b.c")
        }) {
            HttpPage page = realm.browser().get(forged);
            assertThat(page.status()).as(forged).isEqualTo(400);
            assertThat(page.text()).contains("This invitation no longer exists").doesNotContain(ada);
        }
        assertThat(realm.browser()
                        .post(realm.url("portal/invitation"), Map.of("answer", "accept"))
                        .status())
                .isEqualTo(400);
    }

    @Test // B10
    void whoIsInvitedByTwoSetsUpTheAccountOnceAndBelongsToBoth() {
        String initech = organizations.create();
        String grace = People.newAddress();
        invitees.invite(invitees.developer(grace, globex));
        invitees.invite(invitees.orgUser(grace, initech, "org-admin", ""));
        assertThat(realm.admin().users().searchByEmail(grace, true)).hasSize(1);

        HttpBrowser browser = realm.browser();
        HttpPage form = browser.get(Invitees.joinLink(invitees.joinMail(grace)));
        assertThat(form.text()).contains(globex + " Inc", initech + " Inc");
        browser.submit(form.form("#portal-account-setup").fill(People.setup(People.PASSWORD)));

        assertThat(organizations.roles(grace)).isEqualTo(Map.of(globex, "developer", initech, "org-admin"));
    }

    @Test // B10
    void whoBelongsOrIsInvitedAlreadyIsNotInvitedAgain() {
        assertThat(realm.as(People.ADMIN)
                        .post("users", invitees.developer(ada, globex))
                        .expect(409)
                        .body())
                .contains("already_invited");
        invitees.answer(realm.browser(), link, "accept");
        assertThat(realm.as(People.ADMIN)
                        .post("users", invitees.developer(ada, globex))
                        .expect(409)
                        .body())
                .contains("already_member");
    }

    @Test // B10
    void aPublisherJoinsNothing() {
        assertThat(realm.as(People.ADMIN)
                        .post("users", invitees.developer("noah@portal.example", globex))
                        .expect(400)
                        .body())
                .contains("publisher_with_organization");
        mailbox.expectNoMail("noah@portal.example", Duration.ofSeconds(1));
    }
}
