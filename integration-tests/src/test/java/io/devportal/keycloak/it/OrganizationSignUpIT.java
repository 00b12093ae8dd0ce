// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.tryit.http.HttpPage;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** The field for a new organization on the sign-up form: L5, D-01. */
@PortalTest
final class OrganizationSignUpIT {
    private static final String FIELD = RealmOrganizations.FIELD;

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final RealmOrganizations organizations;
    private final Page page;
    private final String address = People.newAddress();
    private final String name = RealmOrganizations.newName();

    OrganizationSignUpIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new RealmOrganizations(realm);
        this.page = browser.page();
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
        organizations.askedAtSignUp("optional");
    }

    @Test // L5
    void switchedOffTheFormDoesNotAskAndWhatComesNeverthelessIsIgnored() {
        organizations.askedAtSignUp("off");

        HttpPage form = realm.browser().get(realm.signUpUrl());
        HttpPage answer = people.signUp(address, Map.of(FIELD, name));

        assertThat(answer.text()).contains("Thanks, your request is in");
        assertThat(form.document().select("[name=" + FIELD + "]")).isEmpty();
        assertThat(organizations.requested(people, address)).isEmpty();
    }

    @Test // L5
    void anOptionalOneMayBeLeftEmpty() {
        page.navigate(realm.signUpUrl());
        Look.at(page, "sign-up-organization-optional");
        fillDetails();
        page.locator("#kc-submit").click();

        assertThat(page.locator("h1")).hasText("Thanks, your request is in");
        assertThat(organizations.requested(people, address)).isEmpty();
    }

    @Test // L5
    void anOptionalOneIsAWishUntilSomebodyDecides() {
        page.navigate(realm.signUpUrl());
        fillDetails();
        page.locator("#portalOrganization").fill("  " + name + " ");
        page.locator("#kc-submit").click();

        assertThat(page.locator("h1")).hasText("Thanks, your request is in");
        assertThat(organizations.requested(people, address).orElseThrow().toString())
                .isEqualTo("{\"name\":\"" + name + "\",\"created\":false}");
        assertThat(organizations.exists(name)).isFalse();
    }

    @Test // L5
    void aRequiredOneIsAskedForAtTheFieldAndNothingThatWasEnteredIsLost() {
        organizations.askedAtSignUp("required");
        page.navigate(realm.signUpUrl());
        fillDetails();
        page.locator("#kc-submit").click();

        assertThat(page.locator("#input-error-portalOrganization")).hasText("Enter the name of your organization.");
        assertThat(page.locator("#portalOrganization")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#email")).hasValue(address);
        Look.at(page, "sign-up-organization-required");

        page.locator("#portalOrganization").fill("<i>---</i> & \"" + name + "\"");
        page.locator("#lastName").fill("");
        page.locator("#kc-submit").click();
        assertThat(page.locator("#portalOrganization")).hasValue("<i>---</i> & \"" + name + "\"");
        page.locator("#lastName").fill("Lovelace");
        page.locator("#kc-submit").click();
        assertThat(page.locator("h1")).hasText("Thanks, your request is in");
        assertThat(people.adminMailAbout(address).text()).contains("Organization: <i>---</i> & \"" + name);
        assertThat(people.adminMailAbout(address).html())
                .contains("&lt;i&gt;---")
                .doesNotContain("<i>");
    }

    private void fillDetails() {
        page.locator("#firstName").fill("Ada");
        page.locator("#lastName").fill("Lovelace");
        page.locator("#email").fill(address);
    }

    @Test // L5
    void inGermanAndWithoutScript(Browser browser) {
        organizations.askedAtSignUp("required");
        Page german = browser.newPerson(options -> options.setLocale("de-DE").setJavaScriptEnabled(false));
        german.navigate(realm.signUpUrl());
        german.locator("#portalOrganization").fill("---");
        german.locator("#kc-submit").click();

        assertThat(german.locator("#input-error-portalOrganization")).containsText("mit Buchstaben oder Ziffern");
        assertThat(german.locator("#portalOrganization")).hasValue("---");
        assertThat(german.locator("#portal-organization-hint")).containsText("Sie werden ihr Org-Admin");
    }

    @Test // L5
    void fromRightToLeft() {
        languages("en", "de", "ar");
        try {
            page.navigate(realm.signUpUrl() + "&ui_locales=ar");

            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            page.locator("#portalOrganization").fill("Globex GmbH");
            Look.at(page, "sign-up-organization-rtl");
        } finally {
            languages("en", "de");
        }
    }

    private void languages(String... locales) {
        RealmRepresentation update = new RealmRepresentation();
        update.setSupportedLocales(Set.of(locales));
        realm.admin().update(update);
    }

    @Test // L5
    void whatIsNoNameIsSaidAtTheField() {
        assertThat(errorOf("!")).isEqualTo("Enter a name of 2 to 255 characters.");
        assertThat(errorOf("a".repeat(300))).isEqualTo("Enter a name of 2 to 255 characters.");
        assertThat(errorOf("\u202E --- !")).startsWith("Enter a name with letters or digits");
        assertThat(errorOf("Ac\0me")).startsWith("Enter a name with letters or digits");
        assertThat(people.exists(address)).isFalse();
    }

    private String errorOf(String organization) {
        HttpPage answer = people.signUp(address, Map.of(FIELD, organization));
        return answer.document().select("#input-error-" + FIELD).text();
    }

    @Test // L5
    void aThemeWithoutTheFieldSaysWhyNobodyCanSignUp() {
        organizations.askedAtSignUp("required");
        loginTheme("keycloak.v2");
        try {
            HttpPage answer = people.signUp(address);

            assertThat(answer.text()).contains("an organization is needed, and this page does not ask for it");
            assertThat(people.exists(address)).isFalse();
        } finally {
            loginTheme("developer-portal");
        }
    }

    private void loginTheme(String theme) {
        RealmRepresentation update = new RealmRepresentation();
        update.setLoginTheme(theme);
        realm.admin().update(update);
    }

    @Test // B7, F-01
    void anAddressThatHasAnAccountGetsTheSameAnswers() {
        String taken = people.activePerson();
        organizations.create(name, name.replace(' ', '-'));
        Map<String, String> bad = Map.of(FIELD, name);
        Map<String, String> good = Map.of(FIELD, RealmOrganizations.newName());

        assertThat(textFor(taken, bad)).contains("There is an organization").isEqualTo(textFor(address, bad));
        assertThat(textFor(taken, good)).contains("Thanks, your request").isEqualTo(textFor(address, good));
        mailbox.awaitMail(taken, "already have an account");
        assertThat(organizations.requested(people, taken)).isEmpty();
    }

    private String textFor(String who, Map<String, String> fields) {
        return people.signUp(who, fields).text();
    }

    @Test // L5
    void withOrganizationsSwitchedOffTheFormDoesNotAskAndHealthSaysWhy() {
        organizations.askedAtSignUp("required");
        organizations.switchedOn(false);
        try {
            assertThat(people.signUp(address).text()).contains("Thanks, your request is in");

            assertThat(new Health(realm).level("organizations")).isEqualTo("PROBLEM");
            assertThat(new Health(realm).message("organizations")).contains("Switch them on");
        } finally {
            organizations.switchedOn(true);
        }
        assertThat(new Health(realm).level("organizations")).isEqualTo("OK");
    }
}
