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

/** Gravitee's pages about accounts of API consumers, in their order, with the preset {@code gravitee}. */
@Tag("presets")
@PortalTest
final class GraviteeWalkIT {
    private final Walk walk;
    private final Organizations organizations;
    private final String grace = People.newAddress();

    GraviteeWalkIT(PortalRealm realm, Browser browser, Mailbox mailbox) {
        this.walk = new Walk(realm, browser, mailbox);
        this.organizations = new Organizations(realm);
    }

    @BeforeEach
    void preset() {
        walk.choose("gravitee", "Gravitee");
    }

    @Test // G1, G2, G3, G4, G6
    void userRegistrationIsAllowedInTheSettings() {
        Page desk = walk.at("settings/sign-up");
        // "Allow User Registration" is on
        assertThat(desk.locator("#access-open")).isChecked();
        // the mail server stands with the settings
        assertThat(walk.at("settings/mail-server").getByLabel("Host")).hasAttribute("readonly", "");

        // the portal in a private window: nobody is signed in there
        Page visitor = walk.visitor();
        visitor.navigate(walk.realm.signInUrl());
        assertThat(visitor.locator("#username")).isVisible();
        assertThat(visitor.getByText("Sign up", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        walk.at("settings/sign-up").locator("label[for=access-invite]").click();
        Walk.button(desk, "Save").click();
        assertThat(desk.getByText("Saved. Changes apply from now on.").first()).isVisible();
        visitor.reload();
        assertThat(visitor.locator("#username")).isVisible();
        assertThat(visitor.getByText("Sign up", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }

    @Test // G7, G8, G9, G10, G11, G12, G18
    void anApiConsumerSignsUpAndFinalizesTheAccount() {
        Page form = walk.signUpForm();
        assertThat(form.locator("input[type=password]")).hasCount(0);
        Walk.fillIn(form, grace);
        Walk.button(form, "Sign Up").click();
        assertThat(form.locator("h1")).hasText("One more step: open your mail");
        assertThat(form.locator("main")).containsText("We have sent a link to");

        Mail mail = walk.mailbox.awaitMail(grace);
        // where the admin is signed in, nothing is finalized, for nobody
        walk.desk.navigate(mail.link());
        assertThat(walk.desk.locator("h1")).hasText("Somebody else is signed in here");
        assertThat(walk.setUp(walk.visitor(), mail, "grace").locator("#input-error-password-new"))
                .isVisible();
        walk.completes(mail, "Grace-h0pper");

        assertThat(walk.mailbox.mailsTo(grace)).hasSize(1);
        walk.expectSignsIn(grace, "Grace-h0pper");
        walk.console(walk.desk).open("users");
        assertThat(walk.desk.locator("main")).containsText("Users");
    }

    @Test // G19, G20, G21, G22, G23
    void anAdministratorManagesTheUsers() {
        String acme = organizations.create();
        Page desk = walk.at("users");
        // "Add user" at the top right
        desk.locator(".page-head a.primary").click();
        desk.getByLabel("Org user").check();
        Walk.button(desk, "Next").click();
        Walk.fillPerson(desk, "Grace", "Hopper", grace);
        Walk.pick(desk, "Organization", acme + " Inc");
        Walk.button(desk, "Create user and send link").click();
        Walk.expectSaid(desk, "The invitation is on its way to " + grace);
        walk.completes(walk.mailbox.awaitMail(grace), "Grace-h0pper");

        // the overview lists everybody; a click opens the details, and these lead on to organization and role
        Locator row = Walk.row(walk.at("users?search=" + grace), grace);
        row.locator("a.name").click();
        Locator details = desk.locator("aside.drawer");
        assertThat(details.locator("h2")).hasText("Grace Hopper");
        details.getByText("Edit", new Locator.GetByTextOptions().setExact(true)).click();
        Walk.button(desk, "Next").click();
        desk.getByLabel("Role in " + acme + " Inc").selectOption("org-admin");
        Walk.button(desk, "Save").click();
        Walk.expectSaid(desk, "were saved");
        assertThat(organizations.roles(grace)).containsEntry(acme, "org-admin");

        // nobody without administrator rights sees the list
        Page developer = walk.visitor();
        assertThat(walk.console(developer).signIn(People.DEVELOPER).page().locator("nav a[href*=users]"))
                .hasCount(0);
        walk.realm.as(People.DEVELOPER).get("users").expect(403);
    }
}
