// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.dsl.ForgottenPassword;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Look;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.http.HttpPage;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;
import org.keycloak.representations.userprofile.config.UPConfig;

/** Pages draw the journey that is ahead, keep their state in another language, and have a way on: T5, T6, I-06. */
@Tag("pages")
@PortalTest
final class PageStatesIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final Page page;
    private final String address = People.newAddress();

    PageStatesIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.page = browser.page();
    }

    @BeforeEach
    void defaults() {
        people.settings("manual", "account-setup");
    }

    @AfterEach
    void signUpIsOpen() {
        openSignUp(true);
        told("{\"answerWithin\":0,\"contact\":\"\",\"approverShown\":\"off\",\"repeatPassword\":\"on\"}");
    }

    private void told(String settings) {
        realm.as(People.ADMIN).put("settings", settings).expect(200);
    }

    private void openSignUp(boolean open) {
        RealmRepresentation change = realm.admin().toRepresentation();
        change.setRegistrationAllowed(open);
        realm.admin().update(change);
    }

    @Test // T6
    void whoWaitsSeesTheStepOfTheDecisionAndWhenTheyAsked() {
        people.settings("manual", "sign-up");
        told("{\"organizationAtSignUp\":\"optional\",\"answerWithin\":172800,\"contact\":\"help@portal.example\"}");
        HttpPage received = people.signUp(address, Map.of("portalOrganization", "Globex & Sons " + address));
        people.setEnabled(address, true);
        page.navigate(realm.signInUrl());
        page.locator("#username").fill(address);
        page.locator("#password").fill(People.PASSWORD);
        page.locator("#kc-login").click();

        assertThat(page.locator("h1")).hasText("Your request is waiting for approval");
        assertThat(page.locator(".portal-steps [aria-current=step]")).hasText("Approval");
        assertThat(page.locator(".portal-facts")).containsText("Request sent");
        assertThat(page.locator(".portal-facts")).containsText("Globex & Sons " + address);
        assertThat(page.locator(".portal-facts")).containsText("Answer by");
        assertThat(page.locator("#portal-contact a")).hasAttribute("href", "mailto:help@portal.example");
        Look.at(page, "waiting-told");
        Assertions.assertThat(received.text()).containsPattern("By \\S+ \\d+, \\d{4}\\.");
        Assertions.assertThat(received.document().select("#portal-contact a").attr("href"))
                .isEqualTo("mailto:help@portal.example");
    }

    @Test // T5
    void aSignUpThatWorksAtOncePromisesNoLinkAndNoFurtherStep() {
        people.settings("automatic", "sign-up");
        page.navigate(realm.signUpUrl());

        assertThat(page.locator("main")).containsText("Your account works at once");
        assertThat(page.locator("main")).not().containsText("We send ");
        assertThat(page.locator(".portal-steps")).hasCount(0);
        Look.at(page, "sign-up-immediate");
    }

    @ParameterizedTest // I-06
    @ValueSource(strings = {"portal/activation-link", "device"})
    void theLanguageMenuWorksOutsideALogin(String path) {
        page.navigate(realm.url(path));
        String english = page.locator("h1").innerText();

        chooseGerman();

        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator("h1")).not().hasText(english);
        page.navigate(realm.url(path));
        assertThat(page.locator("html")).hasAttribute("lang", "de");
    }

    @Test // I-06, C-10
    void anotherLanguageDoesNotMakeAnActiveAccountAUsedLink() {
        told("{\"approverShown\":\"on\",\"repeatPassword\":\"off\"}");
        page.navigate(people.activationLink(address));
        assertThat(page.locator("#portal-approved-by")).hasText("Mara Lindqvist has approved your request.");
        assertThat(page.locator("main")).containsText("Not Ada Lovelace? Leave this page.");
        assertThat(page.locator("#password-confirm")).isHidden();
        Look.at(page, "set-up-told");
        page.locator("#password-new").fill(People.PASSWORD);
        page.locator("#portal-activate").click();
        assertThat(page.locator("h1")).hasText("Your account is active");

        chooseGerman();

        assertThat(page.locator("h1")).hasText("Ihr Konto ist aktiv");
    }

    private void chooseGerman() {
        page.locator("#portal-languages summary").click();
        page.locator("#portal-languages")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Deutsch"))
                .click();
    }

    @Test // G4
    void aClosedSignUpHasAWayOn() {
        openSignUp(false);

        page.navigate(realm.signUpUrl());

        leadsToSignIn("dead-end-closed");
    }

    @ParameterizedTest // G4
    @ValueSource(strings = {"protocol/openid-connect/auth?client_id=nobody&response_type=code", "nothing/here"})
    void anErrorPageHasAWayOn(String path) {
        page.navigate(realm.url(path));

        leadsToSignIn("dead-end-unknown");
    }

    @Test // C-01, T2
    void aUsedResetLinkHasAWayOn() {
        String active = people.activePerson();
        new ForgottenPassword(realm).of(realm.browser(), active);
        String link = mailbox.awaitMail(active, "password").link();
        page.navigate(link);
        page.locator("#password-new").fill(People.PASSWORD + "2");
        page.locator("#password-confirm").fill(People.PASSWORD + "2");
        page.locator("main [type=submit]").first().click();
        assertThat(page.locator("h1")).hasText("Your account is up to date");
        page.context().clearCookies();

        page.navigate(link);

        leadsToSignIn("dead-end-reset");
    }

    private void leadsToSignIn(String name) {
        Look.at(page, name);
        page.locator("#portal-to-sign-in, #backToApplication").click();
        assertThat(page.locator("#username")).isVisible();
    }

    @Test // B20
    void everyFieldOfAnAttributeWithSeveralValuesHasAName() {
        UPConfig profile = realm.admin().users().userProfile().getConfiguration();
        UPAttribute tags = new UPAttribute("tags");
        tags.setDisplayName("Tags");
        tags.setMultivalued(true);
        tags.setPermissions(new UPAttributePermissions(Set.of("admin", "user"), Set.of("admin", "user")));
        profile.addOrReplaceAttribute(tags);
        realm.admin().users().userProfile().update(profile);
        try {
            page.navigate(realm.signUpUrl());

            page.getByLabel("Tags", new Page.GetByLabelOptions().setExact(true)).fill("first");
            page.locator("[id^=kc-add-tags]").click();
            page.getByLabel("Tags 2").fill("second");
        } finally {
            profile.removeAttribute("tags");
            realm.admin().users().userProfile().update(profile);
        }
    }

    @Test // B20
    void aWideLogoKeepsItsShape() {
        page.navigate(realm.signInUrl());
        page.evaluate(
                "() => new Promise(shown => {"
                        + " const logo = new Image(); logo.onload = shown; document.querySelector('.brand svg').replaceWith(logo);"
                        + " logo.src = 'data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22 width=%22120%22 height=%2240%22/>' })");

        assertThat(page.locator(".brand img")).hasCSS("height", "32px");
        assertThat(page.locator(".brand img")).hasCSS("width", "96px");
    }
}
