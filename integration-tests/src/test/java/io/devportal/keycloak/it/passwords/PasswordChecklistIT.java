// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.UserRepresentation;

/** The rules below every field for a new password, ticked while somebody types: B5. */
@Tag("passwords")
@PortalTest
final class PasswordChecklistIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Page page;
    private final PasswordChecklist checklist;

    PasswordChecklistIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.page = browser.page();
        this.checklist = new PasswordChecklist(page);
    }

    @BeforeEach
    void passwordOnTheForm() {
        people.settings("manual", "sign-up");
    }

    @Test // B5
    void atSignUp() {
        page.navigate(realm.signUpUrl());
        assertThat(page.locator("#password"))
                .hasAttribute("aria-describedby", Pattern.compile("(^| )portal-password-rules( |$)"));
        assertThat(checklist.sentences()).hasText(new String[] {
            PasswordChecklist.LENGTH,
            PasswordChecklist.REPEATED,
            PasswordChecklist.SPECIAL,
            PasswordChecklist.UPPER_CASE,
            "Not your e-mail address."
        });
        assertThat(checklist.checkedByTheServer()).hasText(new String[] {"Not your e-mail address."});
        assertThat(checklist.ticked()).hasCount(0);

        page.locator("#password").fill("aaa-b");

        assertThat(checklist.ticked()).hasText(new String[] {PasswordChecklist.SPECIAL});
        Look.at(page, "password-rules-sign-up");
        page.locator("#password").fill("");
        assertThat(checklist.ticked()).hasCount(0);
    }

    @Test // B5: once, when the fingers rest
    void whatIsMissingIsSaidPolitely() {
        page.clock().install();
        page.navigate(realm.signUpUrl());
        assertThat(checklist.announcement()).hasAttribute("role", "status");
        page.clock().pauseAt(System.currentTimeMillis() + 60_000);

        page.locator("#password").fill("Correct-h");
        page.locator("#password").fill("correct");
        page.clock().runFor(900);
        assertThat(checklist.announcement()).hasText("");
        page.clock().runFor(200);
        assertThat(checklist.announcement())
                .hasText("Still to do: " + PasswordChecklist.LENGTH + " " + PasswordChecklist.SPECIAL + " "
                        + PasswordChecklist.UPPER_CASE);
        page.locator("#password").fill(People.PASSWORD);
        page.clock().runFor(1100);
        assertThat(checklist.announcement()).hasText("The password keeps all rules that this page can check.");
    }

    @Test // B5, G12
    void atAccountSetUp() {
        people.settings("manual", "account-setup");
        page.navigate(people.activationLink(People.newAddress()));
        page.locator("#password-new").fill("aaa");
        page.locator("#portal-activate").click();

        assertThat(page.locator("#input-error-password-new")).isVisible();
        page.locator("#password-new").fill("correct-horse");
        assertThat(checklist.ticked())
                .hasText(
                        new String[] {PasswordChecklist.LENGTH, PasswordChecklist.REPEATED, PasswordChecklist.SPECIAL});
        Look.at(page, "password-rules-account-setup");
    }

    @Test // B5: one reason a line, at the field and for screen readers; for the others the list marks them
    void afterAReset() {
        String address = readyPerson();
        page.navigate(realm.signInUrl());
        page.locator("a[href*=reset-credentials]").click();
        page.locator("#username").fill(address);
        page.locator("#kc-reset-password-form [type=submit]").click();
        page.navigate(mailbox.awaitMail(address, "new password").link());
        page.locator("#password-new").fill("aaa");
        page.locator("#password-confirm").fill("aaa");
        page.locator("#kc-submit").click();

        assertThat(page.locator("[role=alert]")).hasCount(0);
        assertThat(page.locator("#password-new"))
                .hasAttribute("aria-describedby", "input-error-password-new portal-password-rules");
        assertThat(page.locator("#input-error-password-new")).hasCSS("white-space", Pattern.compile("pre-line.*"));
        org.assertj.core.api.Assertions.assertThat(
                        page.locator("#input-error-password-new").innerText().lines())
                .containsExactly(
                        PasswordChecklist.LENGTH,
                        PasswordChecklist.REPEATED,
                        PasswordChecklist.SPECIAL,
                        PasswordChecklist.UPPER_CASE);
        assertThat(checklist.refused()).hasText(new String[] {
            PasswordChecklist.LENGTH,
            PasswordChecklist.REPEATED,
            PasswordChecklist.SPECIAL,
            PasswordChecklist.UPPER_CASE
        });
        assertThat(page.locator("#input-error-password-new")).hasCSS("width", "1px");
        Look.at(page, "password-rules-refused");
        page.locator("#password-new").fill("Correct");
        // the reasons belong to the password before
        assertThat(page.locator("#input-error-password-new")).hasCount(0);
        assertThat(checklist.refused()).hasCount(0);
        assertThat(checklist.ticked()).hasText(new String[] {PasswordChecklist.REPEATED, PasswordChecklist.UPPER_CASE});
        Look.at(page, "password-rules-update");
        page.locator("#password-new").fill("Another-horse-2");
        page.locator("#password-confirm").fill("Another-horse-2");
        page.locator("#kc-submit").click();
        Browser.awaitArrival(page, url -> url.contains("/account"));
    }

    private String readyPerson() {
        String address = People.newAddress();
        people.settings("automatic", "sign-up");
        people.signUp(address);
        return address;
    }

    @ParameterizedTest // B5: because an admin demands it, and from the account console
    @CsvSource({"UPDATE_PASSWORD, '', 0", "'', &kc_action=UPDATE_PASSWORD, 1"})
    void whenItHasToBeUpdated(String demanded, String ownWish, int waysBack) {
        String address = readyPerson();
        UserRepresentation user = people.user(address).toRepresentation();
        user.setRequiredActions(demanded.isEmpty() ? List.of() : List.of(demanded));
        people.user(address).update(user);
        page.navigate(realm.signInUrl() + ownWish);
        page.locator("#username").fill(address);
        page.locator("#password").fill(People.PASSWORD);
        page.locator("#kc-login").click();
        page.locator("#password-new").fill("Correct");

        assertThat(checklist.sentences()).hasCount(5);
        assertThat(checklist.ticked()).hasText(new String[] {PasswordChecklist.REPEATED, PasswordChecklist.UPPER_CASE});
        assertThat(page.locator("#kc-cancel")).hasCount(waysBack);
        Look.at(page, "password-rules-" + (waysBack == 0 ? "demanded" : "account-console"));
    }

    @Test // B5
    void inGermanAndWithoutScript(Browser browser) {
        Page plain = browser.newPerson(options -> options.setLocale("de-DE").setJavaScriptEnabled(false));
        plain.navigate(realm.signUpUrl());

        PasswordChecklist list = new PasswordChecklist(plain);
        assertThat(list.sentences()).containsText(new String[] {
            "8 bis 32 Zeichen.",
            "Kein Zeichen dreimal",
            "Mindestens ein Sonderzeichen",
            "Mindestens ein Großbuchstabe",
            "Nicht Ihre E-Mail-Adresse."
        });
        assertThat(list.list().locator(".portal-rules-later")).hasText("Wird beim Absenden geprüft.");
        assertThat(plain.locator("#password"))
                .hasAttribute("aria-describedby", Pattern.compile("(^| )portal-password-rules( |$)"));
    }
}
