// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.signup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** How the field for a new organization speaks: languages, directions, scripts, themes. L5. */
@Tag("signup")
@PortalTest
final class OrganizationFieldIT {
    private static final String FIELD = Organizations.FIELD;

    private final PortalRealm realm;
    private final People people;
    private final Organizations organizations;
    private final String address = People.newAddress();

    OrganizationFieldIT(PortalRealm realm, Mailbox mailbox) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
        organizations.askedAtSignUp("optional");
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
        assertThat(german.locator("#portal-organization-hint")).containsText("Sie werden ihr Admin");
    }

    @Test // L5
    void thatItMayStayEmptyStandsBesideTheLabelInLessWeight(Page page) {
        page.navigate(realm.signUpUrl());

        Locator label = page.locator("label[for=portalOrganization]");
        assertThat(label).hasText("Organization (optional)");
        assertThat(label).hasCSS("font-weight", "600");
        assertThat(label.getByText("(optional)")).hasCSS("font-weight", "400");
        Look.at(page, "organization-optional");
    }

    @Test // L5
    void fromRightToLeft(Page page) {
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
}
