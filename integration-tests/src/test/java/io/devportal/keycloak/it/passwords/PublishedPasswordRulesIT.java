// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.passwords;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.PasswordPolicies;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** What the list says is what the realm demands, whatever an administrator saves: B5. */
@Tag("passwords")
@PortalTest
final class PublishedPasswordRulesIT {
    private static final String OWN =
            """
            {"rules": [{"name": "cat", "pattern": "(?i).*cat.*",
                        "sentences": {"en": "Names a <b onclick='x'>cat</b> & ${url.loginUrl}.", "de": "Nennt eine Katze."}}]}""";

    private final PortalRealm realm;
    private final People people;
    private final PasswordPolicies policies;
    private final String before;
    private final Page page;
    private final PasswordChecklist checklist;

    PublishedPasswordRulesIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.policies = new PasswordPolicies(realm);
        this.before = realm.admin().toRepresentation().getPasswordPolicy();
        this.page = browser.page();
        this.checklist = new PasswordChecklist(page);
    }

    @BeforeEach
    void passwordOnTheForm() {
        people.settings("manual", "sign-up");
    }

    @AfterEach
    void asBefore() {
        RealmRepresentation update = new RealmRepresentation();
        update.setLoginTheme("developer-portal");
        update.setSupportedLocales(Set.of("en", "de"));
        realm.admin().update(update);
        policies.save(before);
    }

    @Test // B5, G-01: whose regex no browser reads alike is marked; whoever writes sentences writes text
    void ownRulesAndKeycloaksAreOneList() {
        policies.save(
                "length(10) and portalPasswordRules(cat, upper-case-letter) and digits(2)",
                Map.of(PasswordPolicies.DEFINITIONS, OWN));
        page.navigate(realm.signUpUrl());
        page.locator("#password").fill("Tom-and-1");

        assertThat(checklist.sentences()).hasText(new String[] {
            "At least 10 characters.",
            "Names a <b onclick='x'>cat</b> & ${url.loginUrl}.",
            PasswordChecklist.UPPER_CASE,
            "Digits: at least 2."
        });
        assertThat(checklist.checkedByTheServer()).containsText(new String[] {"Names a "});
        assertThat(checklist.ticked()).hasText(new String[] {PasswordChecklist.UPPER_CASE});
        page.locator("#password").fill("Tom-and-12");
        assertThat(checklist.ticked()).hasCount(3);
        // Keycloak's policies would speak here
        assertThat(page.locator("#portal-password-policies")).hasCount(0);
    }

    @Test // B5: Keycloak words its own refusals
    void reasonsThatTheListWordsOtherwiseStayAtTheField() {
        policies.save("length(10) and portalPasswordRules(upper-case-letter)");
        page.navigate(realm.signUpUrl());
        page.locator("#password").fill("short");
        page.locator("#kc-submit").click();

        assertThat(page.locator("#input-error-password"))
                .hasText("Use at least 10 characters.\n" + PasswordChecklist.UPPER_CASE);
        page.locator("#password").fill("Short");
        assertThat(page.locator("#input-error-password")).hasCount(1);
        assertThat(page.locator("#input-error-password.portal-rules-unseen")).hasCount(0);
        assertThat(checklist.refused()).hasCount(0);
    }

    @Test // B5
    void aListFromRightToLeft() {
        RealmRepresentation update = new RealmRepresentation();
        update.setSupportedLocales(Set.of("en", "de", "ar"));
        realm.admin().update(update);
        page.navigate(realm.signUpUrl() + "&ui_locales=ar");
        page.locator("#password").fill("correct-horse");

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(checklist.ticked()).hasCount(3);
        Look.at(page, "password-rules-rtl");
    }

    @Test // B5
    void withoutThePolicyKeycloaksOwnPageIsBack() {
        assertThat(policies.published()).contains("length-8-32");

        policies.save("length(8)");

        assertThat(policies.published()).isNull();
        page.navigate(realm.signUpUrl());
        page.locator("#password").fill("short");
        page.locator("#password").blur();
        assertThat(page.locator("#portal-password-policies li:visible")).hasText("Use at least 8 characters.");
        assertThat(checklist.list()).hasCount(0);
    }

    @Test // B5: a client that knows nothing of the attribute sends it back old, or wrong
    void whatAnAdministratorWritesIntoTheAttributeDoesNotStay() {
        String published = policies.published();

        policies.save(before, Map.of(PasswordPolicies.EFFECTIVE, "{\"rules\": 5}"));

        assertThat(policies.published()).isEqualTo(published);
    }

    @Test // B5: below the field of Keycloak's own theme as well
    void inAnotherTheme() {
        people.settings("manual", "account-setup");
        String link = people.activationLink(People.newAddress());
        RealmRepresentation update = new RealmRepresentation();
        update.setLoginTheme("keycloak.v2");
        realm.admin().update(update);
        page.navigate(link);
        page.locator("#password-new").fill("correct-horse");

        assertThat(checklist.ticked()).hasCount(3);
        Browser.screenshot(page, "password-rules-keycloak-theme");
    }
}
