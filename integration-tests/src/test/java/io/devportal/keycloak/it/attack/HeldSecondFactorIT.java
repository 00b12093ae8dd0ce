// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.attack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.AuthenticatorApp;
import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.HeldPage;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.SecurityKey;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.http.HttpPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Somebody keeps the question for their second factor open until the account has had a turning point: the owner of its address
 * has proven it, or an admin has disabled and enabled it, or rejected the request. The right answer lets nobody in then. K-02,
 * K-03, A-21.
 */
@Tag("attack")
@PortalTest
final class HeldSecondFactorIT {
    private static final String CODE_FORM = "#kc-otp-login-form";

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final HeldPage held;
    private final Page page;
    private final AuthenticatorApp app = new AuthenticatorApp();
    private final HttpBrowser browser;
    private final String address = People.newAddress();

    HeldSecondFactorIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.page = page;
        this.people = new People(realm, mailbox);
        this.held = new HeldPage(realm);
        this.browser = realm.browser();
    }

    @BeforeEach
    void somebodyIsActive() {
        SecurityKey.takenBy(realm);
        people.settings("automatic", "sign-up");
        people.signUp(address);
    }

    private HttpPage askedForTheCode() {
        return askedForTheCode(address);
    }

    private HttpPage askedForTheCode(String address) {
        app.register(people.user(address));
        HttpPage asked = held.signIn(browser, realm.signInUrl(), address, People.PASSWORD);
        assertThat(asked.document().select(CODE_FORM)).hasSize(1);
        return asked;
    }

    private HttpPage sendCode(HttpPage asked) {
        return browser.followRedirects(false).submit(asked.form(CODE_FORM).with("otp", app.code()));
    }

    /** By the link alone. It takes the factor away with all that was there before, and Keycloak itself refuses the answer. */
    private void ownerProves() {
        HttpBrowser owner = realm.browser();
        new ForgottenPassword(realm).of(owner, address);
        owner.get(mailbox.awaitMail(address, "new password").link());
    }

    private void disabledAndEnabledAgain() {
        people.setEnabled(address, false);
        people.setEnabled(address, true);
    }

    private void assertNobodyIsIn() {
        assertThat(people.user(address).getUserSessions()).isEmpty();
    }

    @Test
    void theCodeLetsInWhileNothingHappens() {
        assertThat(sendCode(askedForTheCode()).header("Location")).contains("code=");
    }

    @Test // A-21, K-02
    void theCodeComesBehindADisabling() {
        HttpPage asked = askedForTheCode();
        held.aSecondLater();

        disabledAndEnabledAgain();

        HeldPage.assertOver(sendCode(asked));
        assertNobodyIsIn();
    }

    @Test // K-03
    void theQuestionIsReadAgainBehindTheProof() {
        HttpPage asked = askedForTheCode();
        held.aSecondLater();

        ownerProves();

        // the address of the page without what belongs to the form that it answers
        HeldPage.assertOver(browser.get(asked.uri().toString().replaceAll("(session_code|execution)=[^&]*&", "")));
    }

    @Test // K-03
    void theCodeComesBehindTheProof() {
        HttpPage asked = askedForTheCode();
        held.aSecondLater();

        ownerProves();

        assertThat(sendCode(asked).header("Location")).doesNotContain("code=");
        assertNobodyIsIn();
    }

    /** Who waits for a decision is enabled by an administrator of the realm, and gets as far as the question. */
    private HttpPage askedForTheCodeBeforeTheDecision(String waiting) {
        people.settings("manual", "sign-up");
        people.signUp(waiting);
        people.setEnabled(waiting, true);
        return askedForTheCode(waiting);
    }

    @Test // A-21, K-02
    void theCodeComesBehindARejection() {
        String waiting = People.newAddress();
        HttpPage asked = askedForTheCodeBeforeTheDecision(waiting);

        people.reject(waiting, "We do not know you.").expect(200);

        HttpPage answer = sendCode(asked);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.document().select(CODE_FORM)).isEmpty();
        assertThat(people.exists(waiting)).isFalse();
    }

    @Test // A-21, K-02
    void theCodeComesWhenTheRejectedAddressWasApprovedAnew() {
        String waiting = People.newAddress();
        HttpPage asked = askedForTheCodeBeforeTheDecision(waiting);

        people.reject(waiting, "We do not know you.").expect(200);
        people.settings("automatic", "sign-up");
        people.signUp(waiting);

        assertThat(sendCode(asked).header("Location")).doesNotContain("code=");
        assertThat(people.user(waiting).getUserSessions()).isEmpty();
    }

    @Test // A-21, K-02
    void theSecurityKeyIsTouchedBehindADisabling() {
        SecurityKey key = new SecurityKey(realm, page);
        key.register(address, People.PASSWORD);
        key.assertOpens(address, People.PASSWORD);
        key.signIn(address, People.PASSWORD);
        held.aSecondLater();

        disabledAndEnabledAgain();
        key.answer();

        assertThat(page.locator("main")).containsText("no longer valid");
        assertNobodyIsIn();
    }

    @Test // K-03
    void theSecurityKeyIsTouchedBehindTheProof() {
        SecurityKey key = new SecurityKey(realm, page);
        key.register(address, People.PASSWORD);
        key.signIn(address, People.PASSWORD);
        held.aSecondLater();

        ownerProves();

        assertThat(key.answer().headers()).doesNotContainKey("location");
        assertNobodyIsIn();
    }
}
