// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The journey in a browser, and each of its pages on a phone and a desk, light and dark: G18, T3, T6, L21. */
@Tag("pages")
@PortalTest
final class PagesIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Page page;
    private final String address = People.newAddress();

    PagesIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.page = browser.page();
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    /** Only the sign-up form's session is over: the browser has its cookies, but not the one of the session. */
    @Test // T3
    void aSignUpFormThatOutlivedItsSessionStartsAnewWithWhatWasTyped() {
        page.navigate(realm.signUpUrl());
        fillDetails();
        page.context()
                .clearCookies(new ClearCookiesOptions().setName(Pattern.compile("AUTH_SESSION.*|KC_AUTH_SESSION.*")));

        page.locator("#kc-submit").click();

        assertThat(page.locator("main")).containsText("This page was open for too long");
        assertThat(page.locator("#email")).hasValue(address);
        assertThat(page.locator("#firstName")).hasValue("Ada");
        page.locator("#kc-submit").click();
        assertThat(page.locator("h1")).hasText("Thanks, your request is in");
    }

    @Test // G18
    void aSetUpFormThatOutlivedItsSessionLeadsBackToTheMail() {
        page.navigate(people.activationLink(address));
        page.context()
                .clearCookies(new ClearCookiesOptions().setName(Pattern.compile("AUTH_SESSION.*|KC_AUTH_SESSION.*")));

        page.locator("#portal-activate").click();

        assertThat(page.locator("h1 .cookied")).hasText("This page was open for too long");
        assertThat(page.locator("h1 .cookieless")).isHidden();
        assertThat(page.locator("#portal-session-cookie")).isHidden();
        look("session-gone");
    }

    @Test // G18, T3, L21
    void fromSignUpToSignedIn() {
        page.navigate(realm.signInUrl());
        look("sign-in");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign up"))
                .click();
        assertThat(page.locator("h1")).hasText("Create your account");
        look("sign-up");
        fillDetails();
        page.locator("#kc-submit").click();
        assertThat(page.locator("h1")).hasText("Thanks, your request is in");
        look("request-received");
        page.reload();
        assertThat(page.locator("h1")).hasText("Thanks, your request is in");

        people.approve(address).expect(200);
        page.navigate(mailbox.awaitMail(address, "approved").link());
        assertThat(page.locator("h1")).hasText("Choose a password, and you are in");
        look("account-setup");
        page.locator("#password-new").fill(People.PASSWORD);
        page.locator("#password-confirm").fill(People.PASSWORD);
        page.locator("#portal-activate").click();
        assertThat(page.locator("h1")).hasText("Your account is active");
        look("active");
        page.reload();
        assertThat(page.locator("h1")).hasText("Your account is active");

        page.locator("main a").getByText("Sign in").click();
        assertThat(page.locator("#username")).hasValue(address);
        page.locator("#password").fill(People.PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.endsWith("/account/"));
        assertThat(page.locator("h1").first()).hasText("Personal info");
    }

    private void fillDetails() {
        page.locator("#firstName").fill("Ada");
        page.locator("#lastName").fill("Lovelace");
        page.locator("#email").fill(address);
    }

    @Test // T6
    void theSignInPageOfAWaitingPerson() {
        people.settings("manual", "sign-up");
        people.signUp(address);
        signIn(page, People.PASSWORD);

        assertThat(page.locator("body")).containsText("still waits for approval");
        look("sign-in-waiting");
    }

    private void signIn(Page in, String password) {
        in.navigate(realm.signInUrl());
        in.locator("#username").fill(address);
        in.locator("#password").fill(password);
        in.locator("#kc-login").click();
    }

    @Test
    void theWaitingPage() {
        people.settings("manual", "sign-up");
        people.signUp(address);
        people.setEnabled(address, true);
        signIn(page, People.PASSWORD);

        assertThat(page.locator("h1")).hasText("Your request is waiting for approval");
        look("waiting");
        page.locator("#portal-check-again").click();
        assertThat(page.locator("h1")).hasText("Your request is waiting for approval");
    }

    @Test
    void aFieldError() {
        page.navigate(realm.signUpUrl());
        page.locator("#firstName").fill("Ada");
        page.locator("#email").fill("not-an-address");
        page.locator("#kc-submit").click();

        assertThat(page.locator("#input-error-email")).isVisible();
        assertThat(page.locator("#firstName")).hasValue("Ada");
        look("sign-up-error");
    }

    @Test
    void theWholeWayWithoutScript(Browser browser) {
        Page plain = browser.newPerson(options -> options.setJavaScriptEnabled(false));
        plain.navigate(realm.signUpUrl());
        plain.locator("#firstName").fill("Ada");
        plain.locator("#lastName").fill("Lovelace");
        plain.locator("#email").fill(address);
        plain.locator("#kc-submit").click();
        assertThat(plain.locator("h1")).hasText("Thanks, your request is in");
        people.approve(address).expect(200);
        plain.navigate(mailbox.awaitMail(address, "approved").link());
        plain.locator("#password-new").fill(People.PASSWORD);
        plain.locator("#password-confirm").fill(People.PASSWORD);
        plain.locator("#portal-activate").click();
        assertThat(plain.locator("h1")).hasText("Your account is active");
    }

    private void look(String name) {
        Look.at(page, name);
    }
}
