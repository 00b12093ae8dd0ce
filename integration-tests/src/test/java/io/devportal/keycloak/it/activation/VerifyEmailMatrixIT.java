// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import io.devportal.keycloak.testserver.mail.Mail;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** Whatever a realm asks besides, an approved person gets in with the mails that they got and nothing else: A-28, B9. */
@Tag("activation")
@PortalTest
final class VerifyEmailMatrixIT {
    private static final String FORM = "developer portal registration";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    VerifyEmailMatrixIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @ParameterizedTest(name = "verify e-mail {0}, always set password {1}, password {2}")
    @CsvSource({
        "false, false, account-setup, true",
        "true, false, account-setup, true",
        "false, true, sign-up, false",
        "true, true, sign-up, true",
        "true, false, sign-up, true",
    }) // A-28, B9
    void anApprovedPersonReachesAWorkingLogin(
            boolean verifyEmail, boolean alwaysPassword, String password, boolean linked) {
        people.settings("manual", password);
        verifyEmail(verifyEmail);
        alwaysSetPassword(alwaysPassword);
        people.signUp(address);
        people.approve(address).expect(200);
        Mail approved = mailbox.awaitMail(address, "approved");
        assertThat(approved.text().contains("/activate/")).isEqualTo(linked);

        if (linked) {
            assertThat(people.activate(approved.link()).text()).contains("Your account is active");
        }

        HttpPage signedIn = people.signIn(new HttpBrowser(), address, People.PASSWORD);
        assertThat(signedIn.header("Location")).contains("code=");
        assertThat(people.state(address)).isEqualTo("ACTIVE");
        assertThat(people.user(address).toRepresentation().isEmailVerified()).isEqualTo(linked);
        assertThat(mailbox.mailsTo(address))
                .as("nobody proves an address twice")
                .extracting(Mail::subject)
                .noneMatch(subject -> subject.contains("Confirm your e-mail address"));
    }

    private void verifyEmail(boolean on) {
        RealmRepresentation representation = realm.admin().toRepresentation();
        representation.setVerifyEmail(on);
        realm.admin().update(representation);
    }

    private void alwaysSetPassword(boolean on) {
        AuthenticationExecutionInfoRepresentation step = realm.admin().flows().getExecutions(FORM).stream()
                .filter(execution -> "portal-registration-password".equals(execution.getProviderId()))
                .findFirst()
                .orElseThrow();
        if (step.getAuthenticationConfig() != null) {
            realm.admin().flows().removeAuthenticatorConfig(step.getAuthenticationConfig());
        }
        AuthenticatorConfigRepresentation config = new AuthenticatorConfigRepresentation();
        config.setAlias("password-" + address);
        config.setConfig(Map.of("always_set_password_on_register_form", Boolean.toString(on)));
        realm.admin().flows().newExecutionConfig(step.getId(), config).close();
    }
}
