// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The set-up form behind the link: what it asks, refuses and changes. G12, G18, L21, B9, C-22, C-23. */
@Tag("activation")
@PortalTest
final class AccountSetupIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    AccountSetupIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // L21, G18, B9
    void completingTheFormActivatesVerifiesAndDoesNotSignIn() {
        String link = people.activationLink(address);
        assertThat(people.passwordGrant(address, People.PASSWORD).status()).isNotEqualTo(200);

        HttpPage done = people.activate(link);

        assertThat(done.text()).contains("Your account is active").contains(address);
        assertThat(people.state(address)).isEqualTo("ACTIVE");
        UserRepresentation user = people.user(address).toRepresentation();
        assertThat(user.isEmailVerified()).isTrue();
        assertThat(user.getRequiredActions()).isEmpty();
        assertThat(people.user(address).getUserSessions()).isEmpty();
        assertThat(people.signIn(address, People.PASSWORD).header("Location")).contains("code=");
    }

    @Test
    void theActivePageLeadsToTheSignInPageWithTheAddress() {
        HttpPage done = people.activate(people.activationLink(address));

        HttpPage signIn = new HttpBrowser()
                .get(done.document().select("main a[href*=login_hint]").attr("abs:href"));

        assertThat(signIn.document().select("input[name=username]").attr("value"))
                .isEqualTo(address);
    }

    @ParameterizedTest // G12, B5
    @CsvSource({
        "short, '8 to 32 characters.\nAt least one special character, such as @\u00a0&\u00a0#.\nAt least one upper-case letter from A\u00a0to\u00a0Z.'",
        "Short-1, 8 to 32 characters.",
        "'', Enter a password."
    })
    void aWeakPasswordIsRefusedWithTheRuleAndTheLinkStillWorks(String weak, String rules) {
        String link = people.activationLink(address);
        HttpBrowser browser = new HttpBrowser();

        HttpPage refused =
                browser.submit(browser.get(link).form("#portal-account-setup").fill(People.setup(weak)));

        assertThat(refused.document()
                        .select("#input-error-password-new")
                        .first()
                        .wholeText())
                .isEqualTo(rules);
        assertThat(refused.document().select("input[name=firstName]").attr("value"))
                .isEqualTo("Ada");
        assertThat(refused.document().select("input[type=password]").eachAttr("value"))
                .allMatch(String::isEmpty);
        assertThat(people.activate(link).text()).contains("Your account is active");
    }

    @Test // G12
    void twoDifferentPasswordsAreRefused() {
        HttpBrowser browser = new HttpBrowser();
        HtmlForm form = browser.get(people.activationLink(address)).form("#portal-account-setup");

        HttpPage refused =
                browser.submit(form.fill(People.setup(People.PASSWORD)).with("password-confirm", "Other-1234"));

        assertThat(refused.document().select("#input-error-password-confirm").text())
                .isNotBlank();
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
    }

    @Test // C-22
    void thePasswordStandsAlsoWhenTheNextStepIsAbandoned() {
        demandTotp(true);
        String link = people.activationLink(address);
        HttpBrowser attacker = new HttpBrowser();
        HtmlForm lateForm = attacker.get(link).form("#portal-account-setup");
        people.activate(link);
        HttpBrowser owner = new HttpBrowser();
        people.signIn(owner, address, People.PASSWORD);
        demandTotp(false);

        HttpPage refused = attacker.submit(lateForm.fill(People.setup("Attacker-horse-1")));

        assertThat(refused.text()).contains("This link was used already");
        assertThat(new HttpBrowser().get(link).text()).contains("This link was used already");
        assertThat(people.user(address).toRepresentation().getRequiredActions()).containsExactly("CONFIGURE_TOTP");
        assertThat(people.passwordIs(address, "Attacker-horse-1")).isFalse();
        assertThat(people.passwordIs(address, People.PASSWORD)).isTrue();
    }

    private void demandTotp(boolean ofEverybody) {
        RequiredActionProviderRepresentation totp = realm.admin().flows().getRequiredAction("CONFIGURE_TOTP");
        totp.setDefaultAction(ofEverybody);
        realm.admin().flows().updateRequiredAction("CONFIGURE_TOTP", totp);
    }

    @Test // C-23, B9
    void aForgottenPasswordInsteadOfTheLinkStillNeedsTheSetUp() {
        people.activationLink(address);
        HttpBrowser browser = new HttpBrowser();
        new ForgottenPassword(realm).of(browser, address);

        HttpPage setup = browser.get(mailbox.awaitMail(address, "new password").link());
        HttpPage done = browser.followRedirects(false)
                .submit(setup.form("#portal-account-setup").fill(People.setup(People.PASSWORD)));

        assertThat(done.header("Location")).contains("code=");
        assertThat(people.state(address)).isEqualTo("ACTIVE");
        assertThat(people.user(address).toRepresentation().isEmailVerified()).isTrue();
    }

    @Test // L21
    void aPasswordSetByAnAdminDoesNotSkipTheSetUp() {
        people.activationLink(address);
        CredentialRepresentation password = new CredentialRepresentation();
        password.setType(CredentialRepresentation.PASSWORD);
        password.setValue(People.PASSWORD);
        people.user(address).resetPassword(password);
        HttpBrowser browser = new HttpBrowser();
        HttpPage form = browser.get(realm.signInUrl() + "&kc_action=portal-account-setup");

        HttpPage setup = browser.submit(
                form.form("#kc-form-login").with("username", address).with("password", People.PASSWORD));

        assertThat(setup.document().select("#portal-account-setup")).hasSize(1);
        assertThat(people.passwordGrant(address, People.PASSWORD).json().has("access_token"))
                .isFalse();
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
    }
}
