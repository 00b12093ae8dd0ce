// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Which e-mail domains may sign up, and which are approved at once: B12. */
@Tag("signup")
@PortalTest
final class DomainsIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;

    DomainsIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @AfterEach
    void noLists() {
        domains("{\"allowed\":[],\"blocked\":[],\"autoApproved\":[]}").expect(200);
    }

    private ApiResponse domains(String json) {
        return realm.as(People.ADMIN).put("domains", json);
    }

    private static String at(String domain) {
        return "ada-" + UUID.randomUUID().toString().substring(0, 8) + "@" + domain;
    }

    private void assertRefused(String address) {
        HttpPage answer = people.signUp(address);
        assertThat(answer.document().select("#input-error-email").text())
                .contains("cannot sign up with an address of this domain");
        assertThat(people.exists(address)).isFalse();
    }

    private void assertWaits(String address) {
        assertThat(people.signUp(address).text()).contains("Thanks, your request is in");
    }

    @Test // B12
    void aBlockedDomainIsRefusedAtTheField() {
        domains("{\"blocked\":[\"throwaway.example\",\"*.throwaway.example\"]}").expect(200);

        assertRefused(at("throwaway.example"));
        assertRefused(at("mx.Throwaway.example"));
        assertWaits(at("globex.example"));
    }

    @Test // B12
    void withAnAllowListNobodyElseSignsUp() {
        domains("{\"allowed\":[\"globex.example\"]}").expect(200);

        assertWaits(at("globex.example"));
        assertRefused(at("initech.example"));
        assertRefused(at("notglobex.example"));
    }

    @Test // B12
    void anAdminAddsWhomTheListsRefuse() {
        domains("{\"blocked\":[\"initech.example\"]}").expect(200);
        String address = at("initech.example");
        UserRepresentation user = new UserRepresentation();
        user.setUsername(address);
        user.setEmail(address);
        user.setEnabled(true);

        realm.admin().users().create(user).close();

        assertThat(people.exists(address)).isTrue();
    }

    @Test // B12
    void anAutomaticallyApprovedDomainGetsTheLinkAtOnce() {
        domains("{\"autoApproved\":[\"partner.example\"]}").expect(200);
        String address = at("partner.example");

        assertThat(people.signUp(address).text()).contains("One more step: open your mail");
        people.activate(mailbox.awaitMail(address, "Activate").link());

        assertThat(people.state(address)).isEqualTo("ACTIVE");
        assertWaits(at("globex.example"));
    }

    /** A password chosen on the form proves no address: anybody could name one of the partner's. */
    @Test // B12
    void withAPasswordAtSignUpTheAddressHasToBeProvenAllTheSame() {
        people.settings("manual", "sign-up");
        domains("{\"autoApproved\":[\"partner.example\"]}").expect(200);
        String address = at("partner.example");

        assertThat(people.signUp(address).text()).contains("One more step: open your mail");
        HttpBrowser browser = realm.browser();
        HttpPage signedIn = people.signIn(browser, address, People.PASSWORD);
        HttpPage page = signedIn.status() == 302 ? browser.get(signedIn.header("Location")) : signedIn;

        assertThat(page.text()).contains("Open the link in your mail");
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.activate(mailbox.awaitMail(address, "Activate").link())
                        .text())
                .contains("Your account is active");
        assertThat(people.signIn(address, People.PASSWORD).header("Location")).contains("code=");
    }

    @Test // B12, F-01
    void aTakenAddressOfSuchADomainIsAnsweredLikeANewOne() {
        domains("{\"autoApproved\":[\"partner.example\"]}").expect(200);
        String address = at("partner.example");

        String fresh = people.signUp(address).text();

        assertThat(people.signUp(address).text()).isEqualTo(fresh);
    }

    @Test // B12
    void theListsSurviveARealmUpdateThatErasesTheSettings() {
        domains("{\"blocked\":[\"throwaway.example\"]}").expect(200);
        RealmRepresentation update = realm.admin().toRepresentation();
        Map<String, String> before = update.getAttributes();
        update.setAttributes(Map.of("portal.max-sign-ups-per-hour", "1000000"));

        realm.admin().update(update);
        try {
            assertRefused(at("throwaway.example"));
        } finally {
            update.setAttributes(before);
            realm.admin().update(update);
        }
    }

    @Test // B12
    void whatIsNoDomainIsRefusedWithItsPlace() {
        ApiResponse answer = domains("{\"blocked\":[\"a.example\"],\"allowed\":[\"b.example\",\"not a domain\"]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo("allowed[1]");
        assertThat(realm.as(People.ADMIN).get("domains").body()).doesNotContain("a.example", "b.example");
    }
}
