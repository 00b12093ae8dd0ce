// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms of use on the account set-up page. */
@Tag("activation")
@PortalTest
final class TermsAtSetUpIT {
    private final PortalRealm realm;
    private final People people;
    private final Page page;
    private final String address = People.newAddress();

    TermsAtSetUpIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.page = browser.page();
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @Test // L22
    void theSetUpFormAsksForTheTermsOnceATextIsSet() {
        String link = people.activationLink(address);
        realm.admin().localization().saveRealmLocalizationText("en", "termsText", "<p>Be kind to our servers.</p>");
        try {
            page.navigate(link);
            page.locator("#password-new").fill(People.PASSWORD);
            page.locator("#password-confirm").fill(People.PASSWORD);
            page.locator("#portal-activate").click();
            assertThat(page.locator("#input-error-terms-accepted")).isVisible();
            Look.at(page, "account-setup-terms");
            page.locator("#password-new").fill(People.PASSWORD);
            page.locator("#password-confirm").fill(People.PASSWORD);
            page.locator("#termsAccepted").check();
            page.locator("#portal-activate").click();
            assertThat(page.locator("h1")).hasText("Your account is active");
        } finally {
            realm.admin().localization().deleteRealmLocalizationText("en", "termsText");
        }
    }

    @Test // L22
    void aTextWithABraceKeepsNobodyOut() {
        String link = people.activationLink(address);
        realm.admin().localization().saveRealmLocalizationText("en", "termsText", "Be kind to {our} servers.");
        try {
            page.navigate(link);

            assertThat(page.locator("#kc-registration-terms-text")).hasText("Be kind to {our} servers.");
        } finally {
            realm.admin().localization().deleteRealmLocalizationText("en", "termsText");
        }
    }

    @Test // L22
    void byChoosingALanguageNobodyGetsAroundTheTerms() {
        String link = people.activationLink(address);
        realm.admin()
                .localization()
                .saveRealmLocalizationText("en", "termsText", "<p>Don''t overload our servers.</p>");
        try {
            page.navigate(link + (link.contains("?") ? "&" : "?") + "kc_locale=tr");
            assertThat(page.locator("html")).hasAttribute("lang", "tr");
            assertThat(page.locator("#kc-registration-terms-text")).hasText("Don't overload our servers.");
            assertThat(page.locator("#kc-registration-terms-text")).hasAttribute("lang", "en");
            page.locator("#password-new").fill(People.PASSWORD);
            page.locator("#password-confirm").fill(People.PASSWORD);
            page.locator("#portal-activate").click();

            assertThat(page.locator("#input-error-terms-accepted")).isVisible();
            assertThat(people.state(address)).isEqualTo("PENDING_ACTIVATION");
        } finally {
            realm.admin().localization().deleteRealmLocalizationText("en", "termsText");
        }
    }

    @ParameterizedTest // L22, B20
    @ValueSource(strings = {"en", "de", "uk", "ar"})
    void withTheTermsThePageFitsIntoALaptopScreen(String language) {
        String link = people.activationLink(address);
        realm.admin().localization().saveRealmLocalizationText("en", "termsText", "<p>Be kind to our servers.</p>");
        try {
            page.setViewportSize(1440, 900);
            page.navigate(link + (link.contains("?") ? "&" : "?") + "kc_locale=" + language);

            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.evaluate("() => document.documentElement.scrollHeight - innerHeight"))
                    .as("pixels below the screen")
                    .isEqualTo(0);
            assertThat(page.locator("#kc-registration-terms-text")).isHidden();
            page.locator("#kc-terms-title").click();
            assertThat(page.locator("#kc-registration-terms-text")).isVisible();
            Look.at(page, "account-setup-terms-" + language);
        } finally {
            realm.admin().localization().deleteRealmLocalizationText("en", "termsText");
        }
    }
}
