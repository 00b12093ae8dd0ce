// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpBrowser;
import io.devportal.keycloak.testserver.mail.Mail;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.RealmRepresentation;

/** Realms in which people choose a name to sign in with, or in which their address is none: B23. */
@Tag("signup")
@PortalTest
final class SignInNameIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Browser browser;
    private final String address = People.newAddress();
    private final String username = "ada-" + UUID.randomUUID().toString().substring(0, 8);

    SignInNameIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.browser = browser;
    }

    private void takes(boolean addressAsUsername, boolean addressAtSignIn, boolean oneAddressForMany) {
        RealmRepresentation change = new RealmRepresentation();
        change.setRegistrationEmailAsUsername(addressAsUsername);
        change.setLoginWithEmailAllowed(addressAtSignIn);
        change.setDuplicateEmailsAllowed(oneAddressForMany);
        realm.admin().update(change);
    }

    /** In a realm with an organization, whose sign-in page asks in two steps and locks a name that is filled in. */
    @ParameterizedTest // B23
    @CsvSource({
        "false, true,  false, true",
        "true,  false, false, true",
        "false, false, false, false",
        "false, false, true,  false",
    })
    void theWholeJourneyLeadsToASignIn(
            boolean addressAsUsername, boolean addressAtSignIn, boolean oneAddressForMany, boolean signsInWithAddress) {
        new Organizations(realm).create();
        takes(addressAsUsername, addressAtSignIn, oneAddressForMany);
        people.settings("manual", "account-setup");
        String name = signsInWithAddress ? address : username;
        Page page = browser.page();
        page.navigate(realm.signUpUrl());
        if (!addressAsUsername) {
            page.locator("#username").fill(username);
        }
        page.locator("#firstName").fill("Ada");
        page.locator("#lastName").fill("Lovelace");
        page.locator("#email").fill(address);
        page.locator("#kc-submit").click();
        assertThat(page.locator("h1")).hasText("Thanks, your request is in");
        assertThat(people.request(address).path("username").asText()).isEqualTo(addressAsUsername ? address : username);

        people.approve(address).expect(200);
        page.navigate(mailbox.awaitMail(address, "approved").link());
        assertThat(page.locator("main input[autocomplete=username]")).hasValue(name);
        assertThat(page.locator("#portal-email")).hasValue(address);
        page.locator("#password-new").fill(People.PASSWORD);
        page.locator("#password-confirm").fill(People.PASSWORD);
        page.locator("#portal-activate").click();

        assertThat(page.locator("h1")).hasText("Your account is active");
        assertThat(page.locator("main .lede strong")).hasText(name);
        page.locator("main a").getByText("Sign in").click();
        Locator filledIn = page.locator("#username, #kc-attempted-username");
        assertThat(filledIn.first()).hasValue(name);
        page.waitForLoadState();
        if (!page.locator("#password").isVisible()) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(People.PASSWORD);
        page.locator("#kc-login").click();
        Browser.awaitArrival(page, url -> url.endsWith("/account/"));
    }

    @Test // B23
    void aMailAfterTheApprovalOfAPasswordLeadsToASignInWithTheUsername() {
        takes(false, false, true);
        people.settings("manual", "sign-up");
        people.signUp(address, Map.of("username", username));
        assertThat(mailbox.awaitMailAbout(People.ADMIN, address).text()).contains("Username: " + username);

        people.approve(address).expect(200);

        Mail mail = mailbox.awaitMail(address, "approved");
        assertThat(mail.text()).contains("Sign in with the username and the password you chose");
        String signIn = mail.text()
                .lines()
                .filter(line -> line.contains("/portal/sign-in/"))
                .findFirst()
                .orElseThrow();
        assertThat(new HttpBrowser().followRedirects(false).get(signIn).header("Location"))
                .endsWith("login_hint=" + username);
        assertThat(mail.text()).as("nobody has proven this address").doesNotContain(username);
    }

    @Test // B23
    void whoSignsUpAgainIsToldTheNameOfTheirAccount() {
        takes(false, false, false);
        people.settings("manual", "account-setup");
        people.signUp(address, Map.of("username", username));
        people.approve(address).expect(200);
        people.activate(mailbox.awaitMail(address, "approved").link());

        people.signUp(address, Map.of("username", username + "-again"));

        assertThat(mailbox.awaitMail(address, "already have an account").text())
                .contains("You sign in with the username " + username + ".");
    }
}
