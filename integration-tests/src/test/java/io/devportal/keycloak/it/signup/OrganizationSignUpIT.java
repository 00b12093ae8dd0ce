// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Health;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The field for a new organization on the sign-up form: L5, D-01. */
@Tag("signup")
@PortalTest
final class OrganizationSignUpIT {
    private static final String FIELD = Organizations.FIELD;

    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Organizations organizations;
    private final Page page;
    private final String address = People.newAddress();
    private final String name = Organizations.newName();

    OrganizationSignUpIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
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
        assertThat(mailbox.awaitMailAbout(People.ADMIN, address).text())
                .contains("Organization: <i>---</i> & \"" + name);
        assertThat(mailbox.awaitMailAbout(People.ADMIN, address).html())
                .contains("&lt;i&gt;---")
                .doesNotContain("<i>");
    }

    private void fillDetails() {
        page.locator("#firstName").fill("Ada");
        page.locator("#lastName").fill("Lovelace");
        page.locator("#email").fill(address);
    }

    @Test // B7, F-01
    void anAddressThatHasAnAccountGetsTheSameAnswers() {
        String taken = people.activePerson();
        organizations.create(name.replace(' ', '-'), name, Map.of());
        Map<String, String> bad = Map.of(FIELD, name);
        Map<String, String> good = Map.of(FIELD, Organizations.newName());

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
