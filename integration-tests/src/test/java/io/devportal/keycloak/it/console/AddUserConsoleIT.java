// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** A portal admin adds somebody, step by step. */
@Tag("console")
@PortalTest
final class AddUserConsoleIT {
    private static final String NOTIFY = "Notify user";

    private final Invitees invitees;
    private final UsersPage users;
    private final Page page;
    private final String acme;
    private final String address = People.newAddress();

    AddUserConsoleIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.invitees = new Invitees(realm, mailbox);
        this.users = new UsersPage(realm, page);
        this.page = page;
        this.acme = users.organization();
    }

    @Test // L12, L13, L15, L17, L18, L19, T7, T8, T12, G22
    void anOrgUserIsInvitedWithARoleInEachOrganization() {
        String globex = users.organization();
        users.open("");
        page.locator(".page-head a.primary").click();
        expect(page.locator("h1:visible")).hasText("Add user");
        EveryMode.look(page, "add-type");
        page.getByLabel("Org user").check();
        users.next();
        users.next();
        expect(page.getByLabel("First name")).hasAttribute("aria-invalid", "true");
        expect(page.getByLabel("First name")).isFocused();
        page.getByLabel("First name").fill("Grace");
        page.getByLabel("Last name").fill("Hopper");
        page.getByLabel("E-mail").fill("no address");
        users.next();
        expect(page.locator("#new-email-error")).containsText("Enter an address such as");
        page.getByLabel("E-mail").fill(address);
        EveryMode.look(page, "add-person");
        users.next();

        expect(page.getByLabel(NOTIFY)).isChecked();
        users.pick("Organization", acme + " Inc");
        page.getByLabel("Role in " + acme + " Inc").selectOption("org-publisher");
        users.pick("Another organization", globex + " Inc");
        expect(page.locator("aside.card")).containsText("Grace appears under Developers as “Not activated yet”");
        expect(page.locator("aside.card"))
                .containsText("Org publisher of " + acme + " Inc and Developer of " + globex + " Inc");
        page.getByLabel("Personal message").fill("Welcome <b>aboard</b>");
        EveryMode.look(page, "add-access");
        users.button("Create user and send link").click();

        users.expectSaid("The invitation is on its way to " + address);
        expect(users.drawer().locator(".badge").first()).hasText("Not activated yet");
        assertThat(users.listed(address).path("state").asText()).isEqualTo("PENDING_ACTIVATION");
        assertThat(users.realm
                        .as(People.ADMIN)
                        .get("invitations?user="
                                + users.listed(address).path("id").asText())
                        .expect(200)
                        .json()
                        .path("invitations")
                        .path(0)
                        .path("organizations")
                        .findValuesAsText("role"))
                .containsExactlyInAnyOrder("org-publisher", "developer");
        assertThat(invitees.mail(address).text()).contains("Welcome <b>aboard</b>");
        users.drawer().locator(".bar > button").click();
        expect(users.row(new Somebody(users.listed(address).path("id").asText(), address)))
                .containsText("Grace Hopper");
        assertThat(users.console.complaints()).isEmpty();
    }

    @Test // L15, B23
    void aLoginNameIsAskedForWhereTheAddressIsNone() {
        users.open("/new");
        page.getByLabel("Org user").check();
        users.next();
        expect(page.getByLabel("E-mail")).isVisible();
        expect(page.getByLabel("Username")).hasCount(0);

        try (PortalRealm named = users.realm.neighbour()) {
            RealmRepresentation update = new RealmRepresentation();
            update.setRegistrationEmailAsUsername(false);
            named.admin().update(update);
            UsersPage there = new UsersPage(named, page);
            String globex = there.organization();
            there.open("/new");
            page.getByLabel("Org user").check();
            there.next();
            page.getByLabel("Username").fill("grace-of-" + there.family.toLowerCase(Locale.ROOT));
            page.getByLabel("First name").fill("Grace");
            page.getByLabel("Last name").fill("Hopper");
            page.getByLabel("E-mail").fill(address);
            there.next();
            there.pick("Organization", globex + " Inc");
            there.button("Create user and send link").click();

            there.expectSaid("The invitation is on its way");
            assertThat(there.listed(address).path("username").asText())
                    .isEqualTo("grace-of-" + there.family.toLowerCase(Locale.ROOT));
        }
    }

    @Test // L14, L2
    void aPublisherHasExactlyOneRoleAndNoOrganization() {
        users.open("/new");
        users.fillPerson("Global publisher", address);

        expect(page.locator("[name=new-role]")).hasCount(2);
        expect(page.getByLabel("Organization")).hasCount(0);
        page.getByLabel("API owner").check();
        users.button("Create user and send link").click();

        users.expectSaid("The invitation is on its way");
        expect(users.drawer().locator("portal-person-invitations")).containsText("API owner");
    }

    @Test // L16
    void withoutAnOrganizationNobodyIsCreated() {
        users.open("/new");
        users.fillPerson("Org user", address);

        expect(users.button("Create user and send link")).isDisabled();
        expect(page.locator("#users-lacks")).hasText("Choose at least one organization.");
        users.pick("Organization", acme + " Inc");
        expect(users.button("Create user and send link")).isEnabled();
        users.button("Remove " + acme + " Inc").click();
        expect(users.button("Create user and send link")).isDisabled();
    }

    @Test // L11
    void withoutAnyOrganizationTheWayToOneIsShown() {
        try (PortalRealm empty = users.realm.neighbour()) {
            UsersPage there = new UsersPage(empty, page);
            there.open("/new");

            expect(page.getByLabel("Org user")).isDisabled();
            expect(page.locator("main a")
                            .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                    .setHasText("Create an organization")))
                    .isVisible();
            expect(page.getByLabel("Global publisher")).isEnabled();
        }
    }

    @Test
    void whatWasTypedSurvivesAReloadAndAPasswordDoesNot() {
        users.open("/new");
        users.fillPerson("Org user", address);
        users.pick("Organization", acme + " Inc");
        page.getByLabel(NOTIFY).uncheck();
        page.locator("#new-password").fill(People.PASSWORD);

        page.reload();

        expect(page.getByLabel("Role in " + acme + " Inc")).isVisible();
        expect(page.locator("#new-password")).hasValue("");
        assertThat((String) page.evaluate("() => JSON.stringify({...sessionStorage, ...localStorage})"))
                .doesNotContain(People.PASSWORD);
        page.goBack();
        expect(page.getByLabel("E-mail")).hasValue(address);
        users.next();
        page.getByText("Cancel").click();
        users.console.open("users/new");
        expect(page.getByLabel("Org user")).not().isChecked();
    }
}
