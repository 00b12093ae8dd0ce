// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.presets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tyk's pages about users of its developer portal, in their order, with the preset {@code tyk}. */
@Tag("presets")
@PortalTest
final class TykWalkIT {
    private final Walk walk;
    private final Organizations organizations;
    private final String grace = People.newAddress();

    TykWalkIT(PortalRealm realm, Browser browser, Mailbox mailbox) {
        this.walk = new Walk(realm, browser, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void preset() {
        walk.choose("tyk", "Tyk");
    }

    /** "Create an Account", with a password on the form. */
    private Page registers(String address) {
        Page form = walk.signUpForm();
        Walk.fillIn(form, address);
        form.fill("#password", People.PASSWORD);
        form.fill("#password-confirm", People.PASSWORD);
        Walk.button(form, "Register to developer portal").click();
        return form;
    }

    @Test // T1, T3, T4, T6, T16, T17
    void whoRegistersIsActivatedByTheAdmin() {
        assertThat(registers(grace).locator("h1")).hasText("Thanks, your request is in");
        assertThat(walk.isRefused(grace, People.PASSWORD).locator("main")).containsText("it still waits for approval");

        // in the overview as inactive
        Page desk = walk.at("users?search=" + grace);
        assertThat(Walk.row(desk, grace)).containsText("Waiting for approval");
        Walk.row(desk, grace).locator("a.name").click();
        Walk.button(desk, "Activate developer").click();
        Walk.expectSaid(desk, "Grace Hopper can sign in now.");

        walk.expectSignsIn(grace, People.PASSWORD);
    }

    @Test // T18
    void theAdminRejectsARequest() {
        registers(grace);
        Page desk = walk.at("requests?search=" + grace);
        Walk.button(desk, "Reject Grace Hopper").click();
        desk.locator("portal-decision textarea").fill("Partners only");
        Walk.button(desk, "Reject").click();

        assertThat(walk.mailbox.awaitMail(grace, "was not approved").text()).contains("Partners only");
        assertThat(walk.at("requests?search=" + grace).locator("[data-request]"))
                .hasCount(0);
        assertThat(walk.isRefused(grace, People.PASSWORD).locator("main")).containsText("do not match");
        assertThat(registers(grace).locator("h1")).hasText("Thanks, your request is in");
    }

    @Test // T5, T19
    void requestsAreApprovedAutomatically() {
        String earlier = People.newAddress();
        registers(earlier);
        Page desk = walk.at("settings/sign-up");
        desk.locator("label[for=access-open]").click();
        Walk.button(desk, "Save").click();
        assertThat(desk.getByText("Saved. Changes apply from now on.").first()).isVisible();

        assertThat(registers(grace).locator("h1")).hasText("Your account is ready");

        walk.expectSignsIn(grace, People.PASSWORD);
        assertThat(walk.people.state(earlier)).isEqualTo("PENDING_APPROVAL");
    }

    @Test // T7, T8, T9, T10, T11, T12, T14
    void theAdminAddsAUserWithAPassword() {
        String acme = organizations.create();
        Page desk = add(acme);
        desk.getByLabel("Notify user").uncheck();
        desk.locator("#new-password").fill(People.PASSWORD);
        // an invite and a password exclude each other
        assertThat(desk.getByLabel("Notify user")).isDisabled();
        assertThat(desk.getByLabel("User must change the password at the first sign-in"))
                .isChecked();
        Walk.button(desk, "Create user").click();
        Walk.expectSaid(desk, "Grace Hopper was added and can sign in with the password.");
        assertThat(Walk.button(desk, "Send activation email")).isDisabled();

        Page first = walk.begins(grace, People.PASSWORD);
        Walk.choosePassword(first, "Another-word-2");
        walk.expectSignsIn(grace, "Another-word-2");
        assertThat(organizations.roles(grace)).containsEntry(acme, "developer");
    }

    @Test // T1, T13, T15
    void theAdminSendsTheInviteLater() {
        Page desk = add(organizations.create());
        desk.getByLabel("Notify user").uncheck();
        Walk.button(desk, "Create user without mail").click();
        Walk.expectSaid(desk, "No mail was sent.");
        walk.text("portalInvitationSubject", "Come to our portal");

        Walk.row(walk.at("users?search=" + grace), grace)
                .locator("portal-menu > div > button")
                .click();
        desk.getByText("Send activation email").click();

        walk.completes(walk.mailbox.awaitMail(grace, "Come to our portal"), People.PASSWORD);
        walk.expectSignsIn(grace, People.PASSWORD);
    }

    private Page add(String organization) {
        Page desk = walk.at("users/new");
        desk.getByLabel("Org user").check();
        Walk.button(desk, "Next").click();
        Walk.fillPerson(desk, "Grace", "Hopper", grace);
        Walk.pick(desk, "Organization", organization + " Inc");
        return desk;
    }

    @Test // T2, T20
    void aForgottenPasswordIsResetAndAdminsAloneAdminister() {
        String ada = organizations.newPerson();
        Page page = walk.visitor();
        page.navigate(walk.realm.signInUrl());
        page.getByText("Forgot password?").click();
        page.fill("#username", ada);
        page.click("[type=submit]");
        page.navigate(walk.mailbox.awaitMail(ada, "Choose a new password").link());
        Walk.choosePassword(page, "Another-word-2");
        walk.expectSignsIn(ada, "Another-word-2");

        walk.realm.anonymously().get("users").expect(401);
        walk.realm.as(People.DEVELOPER).get("users").expect(403);
    }
}
