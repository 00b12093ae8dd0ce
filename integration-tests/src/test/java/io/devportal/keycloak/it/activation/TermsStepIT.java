// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.activation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.resource.RealmLocalizationResource;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Keycloak's own step "Terms and Conditions", of somebody who has an account. */
@Tag("activation")
@PortalTest
final class TermsStepIT {
    private static final String STEP = "TERMS_AND_CONDITIONS";

    private final PortalRealm realm;
    private final People people;
    private final Page page;
    private String address;

    TermsStepIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.page = browser.page();
    }

    @BeforeEach
    void somebodyHasToAccept() {
        RequiredActionProviderRepresentation step = realm.admin().flows().getRequiredAction(STEP);
        step.setEnabled(true);
        realm.admin().flows().updateRequiredAction(STEP, step);
        people.settings("manual", "account-setup");
        address = people.activePerson();
        UserRepresentation person = person();
        person.setRequiredActions(List.of(STEP));
        people.user(address).update(person);
    }

    @AfterEach
    void noText() {
        RealmLocalizationResource texts = realm.admin().localization();
        texts.getRealmSpecificLocales().forEach(texts::deleteRealmLocalizationTexts);
    }

    @Test // L22
    void inALanguageWithoutATextTheyAreAskedInAnother() {
        realm.admin()
                .localization()
                .saveRealmLocalizationText("en", "termsText", "<p>Don''t overload our servers.</p>");

        signIn();
        page.click("#portal-languages summary");
        page.click("#portal-languages [lang=tr]");

        assertThat(page.locator("html")).hasAttribute("lang", "tr");
        assertThat(page.locator("#kc-terms-text")).hasText("Don't overload our servers.");
        assertThat(page.locator("#kc-terms-text")).hasAttribute("lang", "en");
        page.click("#kc-decline");
        Browser.awaitArrival(page, url -> url.contains("error=access_denied"));
        assertThat(person().getRequiredActions()).containsExactly(STEP);
    }

    @Test // L22: not what the browser asks for, but what the account says
    void theLanguageOfTheAccountIsThatOfThePage() {
        realm.admin().localization().saveRealmLocalizationText("en", "termsText", "Be kind.");
        UserRepresentation person = person();
        person.singleAttribute("locale", "ja");
        people.user(address).update(person);

        signIn();

        assertThat(page.locator("html")).hasAttribute("lang", "ja");
        assertThat(page.locator("#kc-terms-text")).hasText("Be kind.");
        page.click("#kc-accept");
        Browser.awaitArrival(page, url -> url.contains("code="));
        assertThat(person().getRequiredActions()).isEmpty();
        assertThat(person().getAttributes()).containsKey("terms_and_conditions");
    }

    /** In Keycloak's messages a brace has a meaning, which a text of an admin's may break. */
    @Test // L22
    void aTextWithABraceIsShownAsItStands() {
        realm.admin().localization().saveRealmLocalizationText("en", "termsText", "Be kind to {our} servers.");

        signIn();

        assertThat(page.locator("#kc-terms-text")).hasText("Be kind to {our} servers.");
        page.click("#kc-accept");
        page.waitForURL(url -> url.contains("code="));
        assertThat(person().getRequiredActions()).isEmpty();
    }

    @Test // L22
    void whereThereIsNothingToAcceptNobodyIsAskedAndNobodyHasAccepted() {
        signIn();

        Browser.awaitArrival(page, url -> url.contains("code="));
        assertThat(person().getRequiredActions()).containsExactly(STEP);
        assertThat(person().getAttributes()).doesNotContainKey("terms_and_conditions");
    }

    private void signIn() {
        page.navigate(realm.signInUrl());
        page.fill("#username", address);
        page.fill("#password", People.PASSWORD);
        page.click("#kc-login");
    }

    private UserRepresentation person() {
        return people.user(address).toRepresentation();
    }
}
