// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiClient;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ClientRepresentation;

/** The sign-up address that portal admins hand out. */
@Tag("signup")
@PortalTest
final class SignUpLinkIT {
    private static final String PORTAL = "shop";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    SignUpLinkIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void signUpIsOpen() {
        realm.as(People.ADMIN).put("settings", "{\"userRegistration\":\"on\"}").expect(200);
        people.settings("manual", "account-setup");
    }

    @Test // G7
    void itNeedsNothingOfAClient() {
        HttpPage done = people.signUp(new HttpBrowser(), realm.url("portal/sign-up"), address);

        assertThat(done.text()).contains("Thanks, your request is in");
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @ParameterizedTest // G7
    @ValueSource(strings = {"sign-up", "home"})
    void whatOnlyChecksLinksGetsTheSameAnswerWithoutABody(String page) {
        ApiClient checker = ApiClient.anonymous().with("Accept", "text/html");
        ApiResponse whole = checker.send("GET", realm.url("portal/" + page), null);

        ApiResponse head = checker.send("HEAD", realm.url("portal/" + page), null);

        assertThat(head.status()).isEqualTo(whole.status()).isLessThan(400);
        assertThat(target(head)).isEqualTo(target(whole));
        assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
        assertThat(head.body()).isEmpty();
    }

    /** Empty if it leads nowhere. Each answer has a challenge of its own. */
    private static String target(ApiResponse answer) {
        return answer.header("Location").replaceFirst("code_challenge=[\\w-]+", "");
    }

    @Test // G18
    void whoSignsUpForAPortalComesBackToIt() {
        ClientRepresentation portal = new ClientRepresentation();
        portal.setClientId(PORTAL);
        portal.setPublicClient(true);
        portal.setRedirectUris(List.of("https://shop.example/*"));
        portal.setBaseUrl("https://shop.example/home");
        realm.admin().clients().create(portal).close();

        people.signUp(new HttpBrowser(), realm.url("portal/sign-up?client=" + PORTAL), address);

        assertThat(people.request(address).path("clientId").asText()).isEqualTo(PORTAL);
        people.approve(address).expect(200);
        HttpPage done = people.activate(mailbox.awaitMail(address, "approved").link());
        assertThat(done.document().select("main a.btn").attr("href")).contains("state=" + PORTAL);
    }

    @Test // C-17
    void whatIsNoPortalIsNotKept() {
        people.signUp(new HttpBrowser(), realm.url("portal/sign-up?client=https://evil.example"), address);

        assertThat(people.request(address).path("clientId").asText()).isEqualTo("developer-portal-sign-in");
    }

    @Test // G4
    void whileSignUpIsClosedItSaysSo() {
        realm.as(People.ADMIN).put("settings", "{\"userRegistration\":\"off\"}").expect(200);

        HttpPage closed = new HttpBrowser().get(realm.url("portal/sign-up?kc_locale=de"));

        assertThat(closed.status()).isEqualTo(400);
        assertThat(closed.document().select("html").attr("lang")).isEqualTo("de");
        assertThat(closed.document().select("#kc-register-form")).isEmpty();
    }
}
