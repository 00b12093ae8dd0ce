// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.presets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import io.devportal.keycloak.testserver.mail.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Layer7's pages "Manage Users", in their order, with the preset {@code layer7}. */
@Tag("presets")
@PortalTest
final class Layer7WalkIT {
    private final Walk walk;
    private final Organizations organizations;
    private final String grace = People.newAddress();

    Layer7WalkIT(PortalRealm realm, Browser browser, Mailbox mailbox) {
        this.walk = new Walk(realm, browser, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void preset() {
        walk.choose("layer7", "Layer7");
    }

    private Page registers(String address, String organization) {
        Page form = walk.signUpForm();
        Walk.fillIn(form, address);
        form.fill("[name='" + Organizations.FIELD + "']", organization);
        Walk.button(form, "Register").click();
        return form;
    }

    @Test // L5, L6, L7, L8, L21, L22
    void somebodyRegistersThemselvesAndTheirOrganization() {
        String name = Organizations.newName();
        String taken = organizations.create();
        assertThat(registers(grace, " " + taken.toUpperCase() + " INC ").locator("#kc-register-form"))
                .isVisible();
        assertThat(walk.people.exists(grace)).isFalse();
        // 1: the form
        assertThat(registers(grace, name).locator("h1")).hasText("Thanks, your request is in");
        assertThat(walk.mailbox.mailsTo(grace))
                .allSatisfy(mail -> assertThat(mail.text()).doesNotContain("/portal/a/"));
        // 2: a portal admin approves
        Page desk = walk.at("requests?search=" + grace);
        assertThat(desk.locator("[data-request]")).containsText(name);
        Walk.button(desk, "Approve Grace Hopper").click();
        Walk.expectSaid(desk, "The activation link is on its way to " + grace);
        // 3: the account set-up form, with the terms
        Mail approved = walk.mailbox.awaitMail(grace, "approved");
        Page form = walk.visitor();
        form.navigate(approved.link());
        assertThat(form.locator("#termsAccepted")).isVisible();
        form.fill("#password-new", People.PASSWORD);
        form.fill("#password-confirm", People.PASSWORD);
        form.click("#portal-activate");
        assertThat(form.locator("#portal-account-setup")).isVisible();
        assertThat(walk.people.state(grace)).isEqualTo("PENDING_ACTIVATION");
        assertThat(walk.setUp(form, approved, People.PASSWORD).locator("h1")).hasText("Your account is active");

        walk.expectSignsIn(grace, People.PASSWORD);
        assertThat(organizations.members(name)).containsExactly(grace + " UNMANAGED [org-admin]");
    }

    @Test // L9
    void withoutTheWorkflowTheSetUpComesRightAfterTheMail() {
        Page desk = walk.at("settings/sign-up");
        desk.locator("label[for=access-open]").click();
        Walk.button(desk, "Save").click();
        assertThat(desk.getByText("Saved. Changes apply from now on.").first()).isVisible();

        assertThat(registers(grace, Organizations.newName()).locator("h1")).hasText("One more step: open your mail");

        walk.completes(walk.mailbox.awaitMail(grace), People.PASSWORD);
        walk.expectSignsIn(grace, People.PASSWORD);
    }

    @Test // L2, L11, L12, L13, L15, L16, L17, L18, L19, L20, L21
    void aPortalAdminAddsAnOrgUser() {
        String acme = organizations.create();
        Page desk = walk.at("users");
        desk.locator(".page-head a.primary").click();
        desk.getByLabel("Org user").check();
        Walk.button(desk, "Next").click();
        Walk.fillPerson(desk, "Grace", "Hopper", grace);
        assertThat(desk.getByLabel("Notify user")).isChecked();
        desk.getByLabel("Notify user").uncheck();
        assertThat(Walk.button(desk, "Create user without mail")).isDisabled();
        Walk.pick(desk, "Organization", acme + " Inc");
        desk.getByLabel("Role in " + acme + " Inc").selectOption("org-publisher");
        Walk.button(desk, "Create user without mail").click();
        Walk.expectSaid(desk, "No mail was sent.");

        Page list = walk.at("users?search=" + grace);
        assertThat(Walk.row(list, grace)).containsText("Not activated yet");
        Walk.row(list, grace).locator("portal-menu > div > button").click();
        list.getByText("Send activation email").click();
        Walk.expectSaid(list, "A new link is on its way to " + grace);
        walk.completes(walk.mailbox.awaitMail(grace), People.PASSWORD);

        walk.expectSignsIn(grace, People.PASSWORD);
        assertThat(organizations.roles(grace)).containsEntry(acme, "org-publisher");
    }

    @Test // L23, L24, L25, L26, L35, L38, L40, L46, L47
    void aPortalAdminSearchesEditsAndDisablesAUser() {
        String ada = organizations.newPerson();
        organizations.grant(ada, organizations.create(), "developer");
        Page desk = walk.at("users");
        Locator search = desk.getByLabel("Search by name or e-mail");
        search.fill(ada.substring(0, 2));
        assertThat(desk.getByText("Type at least 3 letters to search")).isVisible();
        search.fill(ada.substring(1, 12).toUpperCase());
        assertThat(desk.getByText("1 person matches")).isVisible();

        // a click on the name, edit, next, save
        Walk.row(desk, ada).locator("a.name").click();
        desk.locator("aside.drawer")
                .getByText("Edit", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(desk.getByLabel("Username")).not().isEditable();
        desk.getByLabel("Last name").fill("King");
        desk.getByLabel("Disabled").check();
        Walk.button(desk, "Next").click();
        Walk.button(desk, "Save").click();
        Walk.expectSaid(desk, "were saved");

        assertThat(walk.isRefused(ada, People.PASSWORD).locator("main")).containsText("an admin has disabled it");
        Walk.row(walk.at("users?search=" + ada), ada)
                .locator("portal-menu > div > button")
                .click();
        desk.locator("portal-menu[open] [data-item]")
                .filter(new Locator.FilterOptions().setHasText("Enable"))
                .click();
        Walk.expectSaid(desk, "was enabled");
        walk.expectSignsIn(ada, People.PASSWORD);
    }

    @Test // L1, L3, L10, L29, L34
    void anOrgAdminAddsPeopleToTheirOrganizationOnly() {
        String acme = organizations.create();
        String boss = organizations.newPerson();
        organizations.grant(boss, acme, "org-admin");
        Page office = walk.console(walk.visitor())
                .signIn(boss, People.PASSWORD, "users/new")
                .page();
        Walk.fillPerson(office, "Grace", "Hopper", grace);
        assertThat(office.getByLabel("Role in " + acme + " Inc").locator("option:enabled"))
                .hasText(new String[] {"Org admin", "Developer"});
        Walk.button(office, "Send invitation").click();
        Walk.expectSaid(office, "The invitation is on its way to " + grace);
        walk.completes(walk.mailbox.awaitMail(grace), People.PASSWORD);

        walk.expectSignsIn(grace, People.PASSWORD);
        assertThat(organizations.members(acme))
                .containsExactlyInAnyOrder(boss + " UNMANAGED [org-admin]", grace + " UNMANAGED [developer]");
        walk.realm
                .as(boss, People.PASSWORD)
                .get("users/" + walk.people.userId(People.DEVELOPER))
                .expect(404);
    }
}
