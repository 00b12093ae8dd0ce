// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console of an org admin: their members and invitations, and nothing of others. */
@Tag("console")
@PortalTest
final class OrgAdminConsoleIT {
    private final PortalRealm realm;
    private final Invitees invitees;
    private final UsersPage users;
    private final Page page;
    private final String acme;
    private final String globex;

    OrgAdminConsoleIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.invitees = new Invitees(realm, mailbox);
        this.users = new UsersPage(realm, page);
        this.page = page;
        this.acme = users.organization();
        this.globex = users.organization();
    }

    @Test // L1, L34, G20
    void membersOfTheOwnOrganizationAndNobodyElse() {
        Somebody admin = users.member("Orla", acme, "org-admin");
        Somebody mine = users.member("Mia", acme, "developer");
        Somebody theirs = users.member("Theo", globex, "developer");
        users.openAs(admin, "");

        expect(users.row(mine)).containsText("Developer");
        expect(users.row(theirs)).hasCount(0);
        expect(page.locator("h1:visible")).hasText("Members");
        expect(page.locator(".tabs a")).hasText(new String[] {"Members", "Invitations"});
        assertThat(page.locator("nav").first().textContent())
                .doesNotContain("Requests")
                .doesNotContain("Settings");
        EveryMode.look(page, "members");
        users.console.open("users/" + theirs.id());
        expect(users.drawer()).containsText("Nobody here");
        assertThat(page.content()).doesNotContain("Theo");
        assertThat(users.console.complaints()).isEmpty();
    }

    /** A row of theirs would tell an org admin that the address has an account. */
    @Test // L19, F-03, G20
    void whoIsInvitedIsARowForPortalAdminsAndAnInvitationForOrgAdmins() {
        Somebody admin = users.member("Orla", acme, "org-admin");
        String address = People.newAddress();
        String id = invitees.invite(invitees.developer(address, acme))
                .path("userId")
                .asText();
        Somebody invited = new Somebody(id, address);
        String filter = "?state=PENDING_ACTIVATION&organization=" + users.organizations.id(acme);
        users.openAs(admin, filter);
        expect(page.locator(".empty")).containsText("have not accepted yet are under “Invitations”");

        page.locator(".tabs a").nth(1).click();
        expect(page.locator("main")).containsText(address);

        page.context().clearCookies();
        users.open(filter + "&organizationName=" + acme + "%20Inc");
        expect(users.row(invited).locator(".places")).hasText(acme + " Inc invited");
        expect(page.locator(".empty")).hasCount(0);
        EveryMode.look(page, "users-invited");
    }

    @Test // L3, L34
    void ofSomebodyWhoBelongsElsewhereTooOnlyTheOwnRoleChanges() {
        Somebody admin = users.member("Orla", acme, "org-admin");
        Somebody shared = users.member("Sam", acme, "developer");
        users.organizations.grant(shared.address(), globex, "developer");
        users.openAs(admin, "/" + shared.id());

        expect(users.drawer()).containsText("organizations that you do not administer");
        expect(users.drawer()).not().containsText(globex);
        Locator role = page.getByLabel("Role in " + acme + " Inc");
        expect(role.locator("option[value=org-publisher]")).isDisabled();
        expect(users.drawer()).containsText("A portal admin can see and change the others");
        role.selectOption("org-admin");
        users.expectSaid("is now Org admin of " + acme);
        assertThat(users.organizations.roles(shared.address()))
                .containsEntry(acme, "org-admin")
                .containsEntry(globex, "developer");
        users.console.open("users/" + shared.id() + "/edit");
        expect(page.getByLabel("First name")).isDisabled();
        users.next();
        expect(page.getByLabel("Role in " + acme + " Inc")).isEnabled();
    }

    @Test // L1, L3, L16
    void somebodyIsInvitedIntoTheOwnOrganizationOnly() {
        Somebody admin = users.member("Orla", acme, "org-admin");
        String address = People.newAddress();
        users.openAs(admin, "");
        page.locator(".page-head a.primary").click();

        expect(page.locator(".steps li")).hasText(new String[] {"Person", "Access"});
        page.getByLabel("First name").fill("Grace");
        page.getByLabel("Last name").fill("Hopper");
        page.getByLabel("E-mail").fill(address);
        users.next();
        expect(page.getByLabel("Role in " + acme + " Inc")).hasValue("developer");
        expect(page.locator("option[value=org-publisher]")).isDisabled();
        expect(page.locator("#new-password")).isDisabled();
        expect(page.locator("#new-password-why")).containsText("portal admin");
        expect(page.getByText("For other roles and for publishers")).isVisible();
        EveryMode.look(page, "invite");
        users.button("Send invitation").click();

        users.expectSaid("The invitation is on its way to " + address);
        expect(page.locator("tbody tr").first()).containsText(address);
        expect(page.locator("tbody tr").first()).containsText("Open");
        EveryMode.look(page, "invitations");
        assertThat(invitees.mail(address).link()).isNotBlank();
    }

    @Test // L34, L39
    void whoAdministersTwoSeesBothAndNarrowsToOne() {
        Somebody admin = users.member("Orla", acme, "org-admin");
        users.organizations.grant(admin.address(), globex, "org-admin");
        Somebody one = users.member("Uma", acme, "developer");
        Somebody other = users.member("Val", globex, "developer");
        users.openAs(admin, "");

        expect(users.row(one)).isVisible();
        expect(users.row(other)).isVisible();
        users.button("Filter").click();
        page.getByLabel("Organization", new Page.GetByLabelOptions().setExact(true))
                .selectOption(users.organizations.id(globex));
        expect(users.row(one)).hasCount(0);
        expect(users.row(other)).isVisible();
        page.reload();
        expect(page.locator(".chip")).containsText("Organization: " + globex + " Inc");
        expect(users.row(one)).hasCount(0);
    }

    @Test // L29, L47
    void theOwnAccountIsNotTheirsToChange() {
        Somebody admin = users.member("Orla", acme, "org-admin");
        users.openAs(admin, "/" + admin.id());

        expect(users.drawer()).containsText("This is your own account");
        expect(page.getByLabel("Role in " + acme + " Inc")).isDisabled();
        expect(users.button("Disable")).hasCount(0);
    }
}
