// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The sign-up form and what follows it: G3, G4, G8, G9, T5, T6, L8, L9, D-01. */
@Tag("signup")
@PortalTest
final class SignUpIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    SignUpIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // G3
    void signUpIsOfferedAfterInstall() {
        HttpPage signIn = new HttpBrowser().get(realm.signInUrl());

        assertThat(signIn.document().select("a:contains(Sign up)").attr("href")).contains("/registration");
    }

    @Test // G4
    void switchedOffSignUpIsRefusedAndActivationLinksStillWork() {
        HttpBrowser early = new HttpBrowser();
        HttpPage form = early.get(realm.signUpUrl());
        String link = people.activationLink(People.newAddress());
        allowRegistration(false);
        try {
            assertThat(new HttpBrowser().get(realm.signInUrl()).document().select("a[href*=registration]"))
                    .isEmpty();
            HttpPage refused = new HttpBrowser().get(realm.signUpUrl());
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("Sign-up is closed");
            HttpPage posted = early.submit(form.form("#kc-register-form").with("email", address));
            assertThat(posted.status()).isEqualTo(400);
            assertThat(people.exists(address)).isFalse();

            assertThat(people.activate(link).text()).contains("Your account is active");
        } finally {
            allowRegistration(true);
        }
    }

    private void allowRegistration(boolean allowed) {
        RealmRepresentation representation = realm.admin().toRepresentation();
        representation.setRegistrationAllowed(allowed);
        realm.admin().update(representation);
    }

    @Test // G8
    void theFormAsksForTheProfileAndNoPassword() {
        new Organizations(realm).askedAtSignUp("off");

        HttpPage form = new HttpBrowser().get(realm.signUpUrl());

        assertThat(form.document()
                        .select("#kc-register-form input:not([type=hidden])")
                        .eachAttr("name"))
                .containsExactlyInAnyOrder("firstName", "lastName", "email");
        assertThat(form.document().select("input[type=password]")).isEmpty();
        assertThat(form.document().select("#portal-no-password").text()).startsWith("No password yet");
        String hint = form.document().select("#email").attr("aria-describedby");
        assertThat(form.document().select("#" + hint).text()).isEqualTo("We send your activation link here.");
        assertThat(form.document()
                        .select("#kc-register-form button[type=submit], #kc-register-form input[type=submit]"))
                .isNotEmpty();
    }

    @Test // T6, L8, G9
    void aRequestWaitsForAnAdmin() {
        HttpPage answer = people.signUp(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Thanks, your request is in").doesNotContain(address);
        mailbox.awaitMail(address, "has arrived");
        assertThat(mailbox.awaitMailAbout(People.ADMIN, address).subject()).contains("waits for approval");
        mailbox.expectNoMail(address, Duration.ofSeconds(2));
        assertThat(mailbox.mailsTo(address)).hasSize(1);
        assertThat(mailbox.mailsTo(address).get(0).text()).doesNotContain("/activate/");
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @Test // T6
    void theRightPasswordOfAWaitingPersonIsAnsweredHonestly() {
        people.settings("manual", "sign-up");
        people.signUp(address);

        assertThat(people.signIn(address, People.PASSWORD).text()).contains("still waits for approval");
        assertThat(people.signIn(address, "wrong").text()).doesNotContain("approval");
    }

    @Test // T5
    void automaticApprovalWithPasswordIsReadyAtOnce() {
        people.settings("automatic", "sign-up");

        HttpPage answer = people.signUp(address);

        assertThat(answer.text()).contains("Your account is ready");
        assertThat(people.signIn(address, People.PASSWORD).header("Location")).contains("code=");
    }

    @Test // L9, G9
    void automaticApprovalSendsTheActivationLinkAtOnce() {
        people.settings("automatic", "account-setup");

        HttpPage answer = people.signUp(address);

        assertThat(answer.text()).contains("We have sent a link");
        people.activate(mailbox.awaitMail(address).link());
        assertThat(people.signIn(address, People.PASSWORD).header("Location")).contains("code=");
        mailbox.expectNoMail(address, Duration.ofSeconds(2));
        assertThat(mailbox.mailsTo(address)).hasSize(1);
    }

    @Test // D-01
    void extraFieldsGiveNothing() {
        people.signUp(
                address,
                Map.of(
                        "enabled", "true",
                        "emailVerified", "true",
                        "requiredActions", "",
                        "roles", "portal-admin",
                        "id", "11111111-1111-1111-1111-111111111111",
                        "portalStatus", "ACTIVE",
                        "user.attributes.portalStatus", "ACTIVE",
                        "status", "ACTIVE"));

        UserRepresentation user = people.user(address).toRepresentation();
        assertThat(user.isEnabled()).isFalse();
        assertThat(user.isEmailVerified()).isFalse();
        assertThat(user.getRequiredActions()).contains("portal-account-setup");
        assertThat(people.state(address)).isEqualTo("PENDING_APPROVAL");
    }

    @ParameterizedTest
    @CsvSource({
        "email, not-an-address",
        "email, ''",
        "firstName, ''",
        "lastName, <b>Lovelace</b>",
        "firstName, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    })
    void badInputIsNamedAtItsFieldAndTheRestIsKept(String field, String value) {
        HttpPage answer = people.signUp(address, Map.of(field, value));

        assertThat(answer.document().select("#input-error-" + field).text()).isNotBlank();
        String kept = field.equals("lastName") ? "firstName" : "lastName";
        assertThat(answer.document().select("#" + kept).attr("value")).isNotBlank();
    }

    @Test
    void reloadAndBackMeetASensiblePageAndOneAccount() {
        HttpBrowser browser = new HttpBrowser();
        var form = browser.get(realm.signUpUrl())
                .form("#kc-register-form")
                .with("email", address)
                .with("firstName", "Ada")
                .with("lastName", "Lovelace");
        HttpPage answer = browser.submit(form);

        assertThat(browser.get(addressBarAfter(answer)).text()).contains("Thanks, your request is in");
        HttpPage again = browser.submit(form);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).contains("page has expired");
        assertThat(realm.admin().users().searchByEmail(address, true)).hasSize(1);
    }

    /** Keycloak writes the address for a reload into the page, as a script. */
    private static String addressBarAfter(HttpPage page) {
        String script =
                page.document().select("script:containsData(replaceState)").html();
        return script.replaceAll("(?s).*\"(http[^\"]+)\".*", "$1");
    }
}
