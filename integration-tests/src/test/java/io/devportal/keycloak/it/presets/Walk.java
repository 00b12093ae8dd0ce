// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.presets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.PasswordPolicies;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.testserver.mail.Mail;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/** A portal with a preset: Mara sits at the console, and everybody else at a machine of their own. */
final class Walk {
    final PortalRealm realm;
    final People people;
    final Mailbox mailbox;
    /** Where Mara is signed in. */
    final Page desk;

    private final Browser browser;
    private final Console console;

    Walk(PortalRealm realm, Browser browser, Mailbox mailbox) {
        this.realm = realm;
        this.browser = browser;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.desk = browser.page();
        this.console = new Console(realm, desk);
    }

    /** Mara applies it in the console, and a realm administrator does what the preset says is left to Keycloak. */
    void choose(String preset, String title) {
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "settings/presets?preset=" + preset);
        Locator apply = button(desk, "Apply " + title);
        assertThat(desk.locator("#preset-changes")).containsText(title);
        if (apply.count() > 0) {
            apply.click();
        }
        assertThat(desk.locator("#preset-changes")).hasText(title + " is in use: nothing would change.");
        for (JsonNode step : left(preset)) {
            String wanted = step.path("then").asText();
            switch (step.path("topic").asText()) {
                case "password-rules" -> new PasswordPolicies(realm).save(wanted);
                case "submit-label" -> text("portalCreateAccount", wanted);
                default -> text("termsText", "Be nice to each other.");
            }
        }
        Assertions.assertThat(left(preset)).isEmpty();
    }

    /** What the preset leaves to Keycloak and is not done. */
    private List<JsonNode> left(String preset) {
        return realm.as(People.ADMIN).get("presets/" + preset).expect(200).json().findValues("native").stream()
                .flatMap(steps -> StreamSupport.stream(steps.spliterator(), false))
                .filter(step -> !step.path("done").asBoolean())
                .toList();
    }

    /** In the realm's own texts, as the Admin Console writes them. */
    void text(String key, String text) {
        realm.admin().localization().createOrUpdateRealmLocalizationTexts("en", Map.of(key, text));
    }

    /** Mara goes there. */
    Page at(String path) {
        console.go(path);
        return desk;
    }

    /** Somebody whom the portal does not know yet. */
    Page visitor() {
        return browser.newPerson();
    }

    /** The form behind the link on the sign-in page. */
    Page signUpForm() {
        Page page = visitor();
        page.navigate(realm.signInUrl());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign up"))
                .click();
        assertThat(page.locator("#kc-register-form")).isVisible();
        return page;
    }

    /** Fills what every sign-up form has. */
    static void fillIn(Page form, String address) {
        form.fill("#firstName", "Grace");
        form.fill("#lastName", "Hopper");
        form.fill("#email", address);
    }

    /** On the page behind the link of the mail; leaves the form as it answers. */
    Page setUp(Page page, Mail mail, String password) {
        page.navigate(mail.link());
        page.fill("#password-new", password);
        Locator again = page.locator("#password-confirm");
        if (again.count() > 0 && again.isVisible()) {
            again.fill(password);
        }
        Locator terms = page.locator("#termsAccepted");
        if (terms.count() > 0) {
            terms.check();
        }
        page.click("#portal-activate");
        return page;
    }

    /** The same on a machine of their own, up to the end of it. */
    void completes(Mail mail, String password) {
        assertThat(setUp(visitor(), mail, password).locator("h1")).hasText("Your account is active");
    }

    /** In the form that is open; it is theirs once the page has answered. */
    static void choosePassword(Page page, String password) {
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        page.click("[type=submit]");
        assertThat(page.locator("#password-new")).hasCount(0);
    }

    /**
     * Somebody who does not get in; the page is what they see. A realm with organizations asks for the name first, and tells
     * who waits or is disabled before it asks for the password.
     */
    Page isRefused(String address, String password) {
        Page page = visitor();
        page.navigate(realm.signInUrl());
        page.fill("#username", address);
        if (page.locator("#password").count() == 0) {
            page.click("[type=submit]");
            page.waitForURL("**/login-actions/**");
        }
        if (page.locator("#password").count() > 0) {
            page.fill("#password", password);
            page.click("[type=submit]");
        }
        return page;
    }

    /** Somebody signs in at the account page, and the page is what Keycloak asks first. */
    Page begins(String address, String password) {
        Page page = visitor();
        page.navigate(realm.url("account/"));
        console(page).fillIn(address, password);
        return page;
    }

    /** Whoever signs in at the account page gets there. */
    void expectSignsIn(String address, String password) {
        Browser.awaitArrival(
                begins(address, password), url -> url.contains("/account/") && !url.contains("/protocol/"));
    }

    /** The console, for somebody else at their machine. */
    Console console(Page page) {
        return new Console(realm, page);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The step of adding somebody that asks who they are. */
    static void fillPerson(Page page, String firstName, String lastName, String address) {
        page.getByLabel("First name").fill(firstName);
        page.getByLabel("Last name").fill(lastName);
        page.getByLabel("E-mail").fill(address);
        button(page, "Next").click();
    }

    static void pick(Page page, String label, String organization) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .fill(organization);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(organization))
                .click();
    }

    /** The row of the person with this address, in the list that is open. */
    static Locator row(Page page, String address) {
        return page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(address));
    }

    static void expectSaid(Page page, String text) {
        assertThat(page.locator(".toast")
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .isVisible();
    }
}
