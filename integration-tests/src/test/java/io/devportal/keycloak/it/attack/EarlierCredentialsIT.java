// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HtmlForm;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.FederatedIdentityRepresentation;
import org.keycloak.representations.idm.IdentityProviderRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Somebody signs up with the address of another person and a password of their own; then the other person proves the
 * address. What was chosen before is worth nothing from then on. K-03.
 */
@Tag("attack")
@PortalTest
final class EarlierCredentialsIT {
    private static final String OWNERS = "Owners-horse-1";
    private static final String ATTACKERS = People.PASSWORD;

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();

    EarlierCredentialsIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
    }

    @BeforeEach
    void passwordAtSignUp() {
        people.settings("manual", "sign-up");
    }

    @AfterEach
    void defaults() {
        realm.as(People.ADMIN).put("domains", "{\"autoApproved\":[]}").expect(200);
        verifyEmail(false);
    }

    private void verifyEmail(boolean on) {
        RealmRepresentation update = realm.admin().toRepresentation();
        update.setVerifyEmail(on);
        realm.admin().update(update);
    }

    private String linkOfApprovedDomain() {
        realm.as(People.ADMIN)
                .put("domains", "{\"autoApproved\":[\"globex.example\"]}")
                .expect(200);
        people.signUp(address);
        return mailbox.awaitMail(address, "Activate").link();
    }

    private void assertOwnersOnly() {
        // before the wrong one, which Keycloak may answer with a pause
        assertThat(people.passwordIs(address, OWNERS)).isTrue();
        assertThat(people.passwordIs(address, ATTACKERS)).isFalse();
        assertThat(people.user(address).credentials())
                .extracting(CredentialRepresentation::getType)
                .containsExactly("password");
    }

    private void assertVerified() {
        assertThat(people.user(address).toRepresentation().isEmailVerified()).isTrue();
    }

    @Test // K-03
    void theOwnerOfAnApprovedDomainChoosesThePassword() {
        HttpBrowser owner = realm.browser();
        HttpPage page = owner.get(linkOfApprovedDomain());

        assertThat(page.text()).contains("also when one was chosen at sign-up");
        HttpPage done = owner.submit(page.form("#portal-account-setup").fill(People.setup(OWNERS)));

        assertThat(done.text()).contains("Your account is active");
        assertOwnersOnly();
        assertVerified();
    }

    @Test // K-03
    void withoutANewPasswordNothingHappens() {
        HttpBrowser owner = realm.browser();
        HtmlForm form = owner.get(linkOfApprovedDomain()).form("#portal-account-setup");

        HttpPage refused = owner.submit(form);

        assertThat(refused.document().select("#input-error-password-new").text())
                .isEqualTo("Enter a password.");
        assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        assertThat(people.user(address).toRepresentation().isEmailVerified()).isFalse();
    }

    @Test // K-03
    void whatElseOpensTheAccountGoesToo() {
        impostorsProvider();
        String link = linkOfApprovedDomain();
        UserRepresentation withOtp = people.user(address).toRepresentation();
        CredentialRepresentation otp = new CredentialRepresentation();
        otp.setType("otp");
        otp.setCredentialData("{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
        otp.setSecretData("{\"value\":\"attackers-secret-1234\"}");
        withOtp.setCredentials(List.of(otp));
        people.user(address).update(withOtp);
        assertThat(people.user(address).credentials()).hasSize(2);
        FederatedIdentityRepresentation identity = new FederatedIdentityRepresentation();
        identity.setUserId("impostor-id");
        identity.setUserName("impostor");
        people.user(address).addFederatedIdentity("impostor", identity).close();

        HttpBrowser owner = realm.browser();
        owner.submit(owner.get(link).form("#portal-account-setup").fill(People.setup(OWNERS)));

        assertOwnersOnly();
        assertVerified();
        assertThat(people.user(address).getFederatedIdentity()).isEmpty();
    }

    private void impostorsProvider() {
        IdentityProviderRepresentation provider = new IdentityProviderRepresentation();
        provider.setAlias("impostor");
        provider.setProviderId("oidc");
        provider.setConfig(Map.of(
                "clientId",
                "portal",
                "authorizationUrl",
                "https://id.example/auth",
                "tokenUrl",
                "https://id.example/token"));
        realm.admin().identityProviders().create(provider).close();
    }

    @Test // K-03
    void aForgottenPasswordOfAnAccountThatAnAdminApproved() {
        ApiResponse attackers = signedInByTheAttacker();

        HttpBrowser owner = realm.browser();
        new ForgottenPassword(realm).of(owner, address);
        HttpPage page = owner.get(mailbox.awaitMail(address, "new password").link());
        HttpPage done = owner.followRedirects(false)
                .submit(page.form("#kc-passwd-update-form")
                        .with("password-new", OWNERS)
                        .with("password-confirm", OWNERS));

        assertThat(done.header("Location")).contains("code=");
        assertOwnersOnly();
        assertEnded(attackers);
    }

    @Test // K-03, A-28
    void aVerificationLinkThatIsOpenedInAnotherBrowser() {
        ApiResponse attackers = signedInByTheAttacker();
        verifyEmail(true);
        HttpBrowser attacker = realm.browser();
        HttpPage held = people.signIn(attacker, address, ATTACKERS);
        attacker.followRedirects(true).get(held.header("Location"));

        assertOwnerTakesOver(mailbox.awaitMail(address, "Confirm your e-mail").link());
        assertEnded(attackers);
    }

    private void assertOwnerTakesOver(String link) {
        HttpBrowser owner = realm.browser();
        HttpPage asked = owner.get(link);
        HttpPage page =
                owner.get(asked.document().select("main a[href*=action-token]").attr("abs:href"));
        owner.submit(
                page.form("#kc-passwd-update-form").with("password-new", OWNERS).with("password-confirm", OWNERS));
        assertOwnersOnly();
        assertVerified();
        assertThat(people.signIn(address, OWNERS).header("Location")).contains("code=");
    }

    /** Whoever has just typed the password and opens the link in the same browser has both. */
    @Test // K-03, A-28
    void whoKnowsThePasswordKeepsIt() {
        signedInByTheAttacker();
        verifyEmail(true);
        HttpBrowser browser = realm.browser();
        HttpPage held = people.signIn(browser, address, ATTACKERS);
        browser.followRedirects(true).get(held.header("Location"));

        HttpPage verified = browser.followRedirects(false)
                .get(mailbox.awaitMail(address, "Confirm your e-mail").link());
        HttpPage done = browser.get(verified.header("Location"));

        assertThat(done.header("Location")).contains("code=");
        assertThat(people.passwordIs(address, ATTACKERS)).isTrue();
    }

    /** An admin approved the account with its password: it works, and the address is not proven. */
    private ApiResponse signedInByTheAttacker() {
        people.signUp(address);
        people.approve(address).expect(200);
        assertThat(people.state(address)).isEqualTo("ACTIVE");
        return people.passwordGrant(address, ATTACKERS).expect(200);
    }

    private void assertEnded(ApiResponse tokens) {
        assertThat(refresh(tokens).status()).isEqualTo(400);
    }

    private ApiResponse refresh(ApiResponse tokens) {
        String token = tokens.json().path("refresh_token").asText();
        return realm.tokenRequest(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    @Test // K-03
    void aSecondProofTakesNothing() {
        signedInByTheAttacker();
        forget(OWNERS, 1);
        ApiResponse owners = people.passwordGrant(address, OWNERS).expect(200);

        forget("Second-horse-1", 2);

        assertThat(people.passwordIs(address, "Second-horse-1")).isTrue();
        assertThat(refresh(owners).status()).isEqualTo(200);
    }

    private void forget(String password, int mails) {
        HttpBrowser owner = realm.browser();
        new ForgottenPassword(realm).of(owner, address);
        HttpPage page =
                owner.get(mailbox.awaitMail(address, "new password", mails).link());
        owner.submit(page.form("#kc-passwd-update-form")
                .with("password-new", password)
                .with("password-confirm", password));
    }
}
