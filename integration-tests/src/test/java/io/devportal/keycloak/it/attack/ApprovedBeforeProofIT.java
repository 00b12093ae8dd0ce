// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.ApiResponse;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An admin approved an account whose address nobody has proven, with a password that an attacker chose: it works, until the
 * owner of the address proves it by a link of Keycloak's own. K-03.
 */
@Tag("attack")
@PortalTest
final class ApprovedBeforeProofIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final String address = People.newAddress();
    private final DisputedAccount account;

    ApprovedBeforeProofIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.account = new DisputedAccount(realm, people, address);
    }

    @BeforeEach
    void passwordAtSignUp() {
        people.settings("manual", "sign-up");
    }

    @AfterEach
    void defaults() {
        account.verifyEmail(false);
    }

    @Test // K-03
    void aForgottenPasswordOfAnAccountThatAnAdminApproved() {
        ApiResponse attackers = signedInByTheAttacker();

        HttpBrowser owner = realm.browser();
        new ForgottenPassword(realm).of(owner, address);
        HttpPage page = owner.get(mailbox.awaitMail(address, "new password").link());
        HttpPage done = owner.followRedirects(false)
                .submit(page.form("#kc-passwd-update-form")
                        .with("password-new", DisputedAccount.OWNERS)
                        .with("password-confirm", DisputedAccount.OWNERS));

        assertThat(done.header("Location")).contains("code=");
        account.assertOwnersOnly();
        assertEnded(attackers);
    }

    @Test // K-03, A-28
    void aVerificationLinkThatIsOpenedInAnotherBrowser() {
        ApiResponse attackers = signedInByTheAttacker();
        account.verifyEmail(true);
        HttpBrowser attacker = realm.browser();
        HttpPage held = people.signIn(attacker, address, DisputedAccount.ATTACKERS);
        attacker.followRedirects(true).get(held.header("Location"));

        assertOwnerTakesOver(mailbox.awaitMail(address, "Confirm your e-mail").link());
        assertEnded(attackers);
    }

    private void assertOwnerTakesOver(String link) {
        HttpBrowser owner = realm.browser();
        HttpPage asked = owner.get(link);
        HttpPage page =
                owner.get(asked.document().select("main a[href*=action-token]").attr("abs:href"));
        owner.submit(page.form("#kc-passwd-update-form")
                .with("password-new", DisputedAccount.OWNERS)
                .with("password-confirm", DisputedAccount.OWNERS));
        account.assertOwnersOnly();
        account.assertVerified(true);
        assertThat(people.signIn(address, DisputedAccount.OWNERS).header("Location"))
                .contains("code=");
    }

    /** Whoever has just typed the password and opens the link in the same browser has both. */
    @Test // K-03, A-28
    void whoKnowsThePasswordKeepsIt() {
        signedInByTheAttacker();
        account.verifyEmail(true);
        HttpBrowser browser = realm.browser();
        HttpPage held = people.signIn(browser, address, DisputedAccount.ATTACKERS);
        browser.followRedirects(true).get(held.header("Location"));

        HttpPage opened = browser.followRedirects(false)
                .get(mailbox.awaitMail(address, "Confirm your e-mail").link());
        HttpPage verified = browser.get(opened.header("Location"));
        HttpPage done = browser.get(verified.header("Location"));

        assertThat(done.header("Location")).contains("code=");
        assertThat(people.passwordIs(address, DisputedAccount.ATTACKERS)).isTrue();
    }

    /** An admin approved the account with its password: it works, and the address is not proven. */
    private ApiResponse signedInByTheAttacker() {
        people.signUp(address);
        people.approve(address).expect(200);
        assertThat(people.state(address)).isEqualTo("ACTIVE");
        return people.passwordGrant(address, DisputedAccount.ATTACKERS).expect(200);
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
        forget(DisputedAccount.OWNERS, 1);
        ApiResponse owners =
                people.passwordGrant(address, DisputedAccount.OWNERS).expect(200);

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
