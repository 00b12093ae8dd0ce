// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Organizations in the console, with their members and invitations. */
@Tag("console")
@PortalTest
final class OrganizationsConsoleIT {
    private final PortalRealm realm;
    private final Page page;
    private final Console console;
    private final Organizations organizations;
    private final Invitees invitees;

    OrganizationsConsoleIT(PortalRealm realm, Browser browser, Mailbox mailbox) {
        this.realm = realm;
        this.page = browser.page();
        this.console = new Console(realm, page);
        this.organizations = new Organizations(realm);
        this.invitees = new Invitees(realm, mailbox);
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    private static String at(String id) {
        return "organizations/" + id;
    }

    @Test // L10, E-32, K-04
    void whoIsSlowerSeesWhatChangedAndLosesNothing() {
        String name = "<b>" + Organizations.newName() + "</b>";
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "organizations/new");
        page.fill("#organization-name", name);
        press("Create organization");
        assertThat(console.heading()).hasText(name);
        String path = page.url().substring(page.url().indexOf("organizations/"));

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Edit").setExact(true))
                .click();
        page.fill("#organization-plan", "silver");
        realm.as(People.ADMIN).put(path, "{\"accountPlan\":\"gold\"}").expect(200);
        press("Save");

        sees("Someone else changed this organization in the meantime.");
        sees("Account plan: was “nothing”, is now “gold”");
        assertThat(page.locator("#organization-plan")).hasValue("silver");
        press("Save");
        assertThat(page.locator(".facts")).containsText("silver");
        assertThat(realm.as(People.ADMIN).get(path).json().path("accountPlan").asText())
                .isEqualTo("silver");
        assertThat(console.complaints()).isEmpty();
        Accessibility.check(page);
    }

    /** A colour on which text could not be read is corrected, and shown as it is. */
    @Test // T3
    void anOrganizationHasAColourOfItsOwn() {
        String path = "organizations/" + organizations.id(organizations.create());
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, path + "/edit");
        page.fill("#organization-accent", "red");
        press("Save");
        assertThat(page.locator("#organization-accent-error")).isVisible();
        page.fill("#organization-accent", "#ffd400");
        press("Save");

        assertThat(page.locator(".facts")).containsText("Colour");
        String stored = realm.as(People.ADMIN).get(path).json().path("accent").asText();
        assertThat(stored).matches("#[0-9a-f]{6}").isNotEqualTo("#ffd400");
        assertThat(page.locator(".facts")).containsText(stored);
        Accessibility.check(page);
    }

    @Test // L3
    void anOrgAdminSeesTheirOwnAndWhoDoesTheRest() {
        String own = organizations.create();
        String other = organizations.create();
        console.signIn(invitees.orgAdmin(own), People.PASSWORD, "organizations");

        assertThat(console.heading()).hasText(own + " Inc");
        assertThat(page).hasURL(console.url(at(organizations.id(own))));
        sees("Only a portal admin can change name, plan, domains and state.");
        assertThat(page.locator("a", new Page.LocatorOptions().setHasText("Edit")))
                .hasCount(0);
        console.open(at(organizations.id(other)));
        assertThat(page.locator(".empty h2")).hasText("This organization is not here, or not yours to see");
        assertThat(page.locator("main")).not().containsText(other);
        Accessibility.check(page);
    }

    @Test // L34
    void aRoleIsChangedInTheRowAndTakenBack() {
        String alias = organizations.create();
        String ada = organizations.newPerson();
        organizations.grant(ada, alias, "developer");
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, at(organizations.id(alias)));

        page.locator("tr", new Page.LocatorOptions().setHasText(ada))
                .locator("select")
                .selectOption("org-admin");
        sees("has a new role.");
        assertThat(organizations.roles(ada)).containsEntry(alias, "org-admin");
        // while a change is under way, the row shows what was there before
        expectRole(ada, "org-admin");
        press("Undo");

        expectRole(ada, "developer");
        assertThat(organizations.roles(ada)).containsEntry(alias, "developer");
        organizations.grant(ada, alias, "org-publisher");
        page.locator("tr", new Page.LocatorOptions().setHasText(ada))
                .locator("select")
                .selectOption("org-admin");
        sees("was “Developer”, is now “Org publisher”.");
        assertThat(organizations.roles(ada)).containsEntry(alias, "org-publisher");
        press("Make it “Org admin” anyway");
        // the toast of the first change may still stand there
        Await.until("the role is changed", () -> "org-admin"
                .equals(organizations.roles(ada).get(alias)));
        assertThat(console.complaints()).isEmpty();
    }

    private void expectRole(String address, String role) {
        assertThat(page.locator("tr:not([aria-busy=true])", new Page.LocatorOptions().setHasText(address))
                        .locator("select"))
                .hasValue(role);
    }

    @Test // B10
    void whoIsInvitedStandsThereUntilTheInvitationIsWithdrawn() {
        String alias = organizations.create();
        String other = organizations.create();
        String ada = People.newAddress();
        invitees.invite(invitees.developer(ada, alias));
        String elsewhere = People.newAddress();
        invitees.invite(invitees.developer(elsewhere, other));
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, at(organizations.id(alias)) + "?tab=invitations");

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText(ada);
        press("Actions for Grace Hopper");
        press("Withdraw invitation");
        page.locator("dialog[open]")
                .getByText(
                        "Withdraw invitation", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator(".empty h2")).hasText("No invitations here: Open");
        page.locator("#invitation-state").selectOption("WITHDRAWN");
        assertThat(page.locator("tbody")).containsText(ada);
    }

    @Test // L4
    void underSingleSignOnNobodyIsInvitedAndItIsSaid() {
        String alias = organizations.create(Organizations.newAlias(), Map.of("ssoManaged", "true"));
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, at(organizations.id(alias)));

        sees("Single sign-on manages the people of this organization.");
        assertThat(page.locator("a", new Page.LocatorOptions().setHasText("Invite people")))
                .hasCount(0);
    }
}
