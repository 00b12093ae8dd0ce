// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.Race;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** The page to accept or decline was open while something changed: the answer counts for what is there now: K-02, K-03. */
@Tag("invitation")
@PortalTest
final class OpenJoinPageIT {
    private final PortalRealm realm;
    private final People people;
    private final Invitees invitees;
    private final Organizations organizations;
    private final String globex;
    private final String ada;
    private final String id;
    private final String link;

    OpenJoinPageIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.organizations = new Organizations(realm);
        this.globex = organizations.create();
        this.ada = organizations.newPerson();
        this.id = invitees.invite(invitees.developer(ada, globex)).path("id").asText();
        this.link = Invitees.joinLink(invitees.joinMail(ada));
    }

    @Test // K-02
    void anAddressThatWasChangedMeanwhileIsNotTheOneThatTheLinkProves() {
        HttpBrowser browser = realm.browser();
        HtmlForm form = browser.get(link).form("#portal-join");
        UserRepresentation user = people.user(ada).toRepresentation();
        user.setEmail(People.newAddress());
        realm.admin().users().get(user.getId()).update(user);

        HttpPage page = browser.submit(form.with("answer", "accept"));

        assertThat(page.text())
                .contains("The address of this account has changed")
                .doesNotContain(user.getEmail());
        assertThat(organizations.members(globex)).isEmpty();
    }

    @Test // K-02
    void whatIsWithdrawnDisabledOrRemovedMeanwhileIsNotAccepted() {
        HttpBrowser browser = realm.browser();
        HtmlForm form = browser.get(link).form("#portal-join").with("answer", "accept");

        people.setEnabled(ada, false);
        assertThat(browser.submit(form).text()).contains("Your account does not work at the moment");
        people.setEnabled(ada, true);
        organizations.setEnabled(globex, false);
        assertThat(browser.submit(form).text()).contains("This organization is not open");
        organizations.setEnabled(globex, true);
        realm.as(People.ADMIN).delete("invitations/" + id).expect(200);
        assertThat(browser.submit(form).text()).contains("This invitation was withdrawn");

        assertThat(organizations.roles(ada)).isEmpty();
    }

    @Test // B10, K-04
    void whatIsAcceptedIsWhatWasShown() {
        HttpBrowser browser = realm.browser();
        HtmlForm form = browser.get(link).form("#portal-join").with("answer", "accept");
        String renamed = Organizations.newName();
        realm.as(People.ADMIN)
                .put("organizations/" + organizations.id(globex), "{\"name\":\"" + renamed + "\"}")
                .expect(200);

        HttpPage page = browser.submit(form);

        assertThat(page.text()).contains("The invitation has changed since you opened this page", renamed);
        assertThat(organizations.roles(ada)).isEmpty();
        assertThat(browser.submit(page.form("#portal-join").with("answer", "accept"))
                        .text())
                .contains("You have joined");
    }

    @Test // B10, K-06
    void ofAcceptingAndWithdrawingAtOnceOneHappens() {
        HttpBrowser browser = realm.browser();
        HtmlForm form = browser.get(link).form("#portal-join").with("answer", "accept");

        List<Integer> statuses = Race.of(
                () -> browser.submit(form).status(),
                () -> realm.as(People.ADMIN).delete("invitations/" + id).status());

        assertThat(statuses.get(1)).isIn(200, 409);
        boolean joined = statuses.get(1) == 409;
        assertThat(invitees.state(id)).isEqualTo(joined ? "ACCEPTED" : "WITHDRAWN");
        assertThat(organizations.roles(ada).isEmpty()).isNotEqualTo(joined);
    }

    @Test // L14, K-02
    void whoHasBecomeAPublisherDoesNotJoin() {
        HttpBrowser browser = realm.browser();
        HtmlForm form = browser.get(link).form("#portal-join").with("answer", "accept");
        new GlobalRole("api-owner").grant(realm, organizations.userId(ada));

        assertThat(browser.submit(form).text()).contains("You cannot join this organization");

        assertThat(organizations.roles(ada)).isEmpty();
        assertThat(invitees.state(id)).isEqualTo("OPEN");
    }

    @Test // K-02, K-03
    void whoseAddressIsNotProvenSignsInFirst() {
        UserRepresentation user = people.user(ada).toRepresentation();
        user.setEmailVerified(false);
        people.user(ada).update(user);
        HttpBrowser browser = realm.browser();

        assertThat(browser.get(link).text()).contains("Sign in first");
        people.signIn(browser, ada, People.PASSWORD);
        browser.followRedirects(true);
        assertThat(invitees.answer(browser, link, "accept").text()).contains("You have joined");

        assertThat(people.user(ada).toRepresentation().isEmailVerified()).isTrue();
        assertThat(people.passwordIs(ada, People.PASSWORD)).isTrue();
    }
}
