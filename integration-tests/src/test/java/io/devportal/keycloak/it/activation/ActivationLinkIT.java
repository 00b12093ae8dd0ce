// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;

/** The link itself: G10, G11, L21, C-01, C-06, C-09 to C-11, C-16, C-21. */
@Tag("activation")
@PortalTest
final class ActivationLinkIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    ActivationLinkIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // G10, G11, C-10
    void theLinkOpensTheSetUpFormInAnyBrowser() {
        HttpPage page = new HttpBrowser().get(people.activationLink(address));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("#portal-account-setup input[name=password-new]"))
                .hasSize(1);
        assertThat(page.document().select("input[type=email]").attr("value")).isEqualTo(address);
    }

    @Test // C-01, B24
    void aUsedLinkSaysSo() {
        String link = people.activationLink(address);
        people.activate(link);

        HttpPage again = new HttpBrowser().get(link);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text()).contains("This link was used already");
        assertThat(again.document().select("input[type=password]")).isEmpty();
    }

    @Test // C-06, B24
    void ofTwoOpenFormsOnlyTheFirstSetsThePassword() {
        String link = people.activationLink(address);
        HttpBrowser late = new HttpBrowser();
        HtmlForm lateForm = late.get(link).form("#portal-account-setup");
        people.activate(link);

        HttpPage refused = late.submit(lateForm.fill(People.setup("Attacker-horse-1")));

        assertThat(refused.text()).contains("This link was used already");
        assertThat(people.passwordIs(address, "Attacker-horse-1")).isFalse();
        assertThat(people.passwordIs(address, People.PASSWORD)).isTrue();
    }

    @Test // C-09, L21, B8, B24
    void openingTheLinkOftenConsumesNothing() {
        String link = people.activationLink(address);

        for (int i = 0; i < 100; i++) {
            assertThat(new HttpBrowser().get(link).status()).isEqualTo(200);
        }

        assertThat(people.user(address).toRepresentation().isEmailVerified()).isFalse();
        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    @Test // C-09, B8, B24
    void askingOnlyForTheHeadersGetsNothingElse() {
        String link = people.activationLink(address);

        ApiResponse head = ApiClient.anonymous().send("HEAD", link, null).expect(200);

        assertThat(head.body()).isEmpty();
        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    @Test // G11, C-11
    void aLinkOpenedWhileSomebodyElseIsSignedInChangesNeitherAccount() {
        String link = people.activationLink(address);
        HttpBrowser admin = new HttpBrowser();
        people.signIn(admin, People.ADMIN, PortalRealm.DEMO_PASSWORD);

        HttpPage page = admin.followRedirects(true).get(link);

        assertThat(page.document().select("input[type=password]")).isEmpty();
        assertThat(page.status()).isEqualTo(400);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.passwordGrant(People.ADMIN, PortalRealm.DEMO_PASSWORD).status())
                .isEqualTo(200);
    }

    @Test // C-16
    void theLinkGoesToTheAddressThatTheAccountHasNow() {
        String corrected = People.newAddress();
        people.signUp(address);
        UserRepresentation user = people.user(address).toRepresentation();
        user.setEmail(corrected);
        realm.admin().users().get(user.getId()).update(user);
        approveAsItIs();

        assertThat(people.activate(mailbox.awaitMail(corrected, "approved").link())
                        .text())
                .contains("Your account is active");
    }

    /** As an admin does who has seen that the account was changed since the sign-up. */
    private void approveAsItIs() {
        JsonNode request = people.request(address);
        realm.as(People.ADMIN)
                .ifMatch('"' + request.path("version").asText() + '"')
                .post("registration-requests/" + request.path("id").asText() + "/approve")
                .expect(200);
    }

    @Test // C-21
    void thePostNeedsItsSession() {
        HttpBrowser browser = new HttpBrowser();
        HtmlForm form = browser.get(people.activationLink(address))
                .form("#portal-account-setup")
                .fill(People.setup(People.PASSWORD));

        HttpPage crossSite = new HttpBrowser().submit(form);

        assertThat(crossSite.status()).isEqualTo(400);
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
    }
}
