// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody is edited in the console, also by two admins at once. */
@Tag("console")
@PortalTest
final class UserEditConsoleIT {
    private final PortalRealm realm;
    private final UsersPage users;
    private final Page page;
    private final String acme;

    UserEditConsoleIT(PortalRealm realm, Page page) {
        this.realm = realm;
        this.users = new UsersPage(realm, page);
        this.page = page;
        this.acme = users.organization();
    }

    @Test // L35, L40, L46
    void detailsThenOrganizationsThenSave() {
        String globex = users.organization();
        Somebody ada = users.member("Ada", acme, "developer");
        users.openFamily();
        users.row(ada).locator("a.name").click();
        users.drawer().getByText("Edit").first().click();

        expect(page.getByLabel("Username")).not().isEditable();
        page.getByLabel("First name").fill("Augusta");
        page.getByLabel("E-mail").fill("augusta-" + ada.address());
        expect(page.getByText("The new address is not verified yet.")).isVisible();
        page.getByLabel("Disabled").check();
        EveryMode.look(page, "user-edit");
        users.next();
        expect(page.locator(".steps [aria-current=step]")).hasText("Organizations and roles");
        users.pick("Add to an organization", globex + " Inc");
        page.getByLabel("Role in " + globex + " Inc").selectOption("org-admin");
        users.button("Save").click();

        users.expectSaid("were saved");
        expect(users.drawer().locator("h2")).hasText("Augusta " + users.family);
        var stored = users.stored(ada);
        assertThat(stored.path("email").asText()).isEqualTo("augusta-" + ada.address());
        assertThat(stored.path("state").asText()).isEqualTo("DISABLED");
        assertThat(stored.path("organizations")).hasSize(2);
        assertThat(users.console.complaints()).isEmpty();
    }

    /** 412: both values are shown, and the admin decides. */
    @Test
    void whatSomebodyElseChangedMeanwhileIsDecidedInPlace() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.open("/" + ada.id() + "/edit");
        page.getByLabel("First name").fill("Augusta");
        realm.as(People.ADMIN)
                .put("users/" + ada.id(), "{\"firstName\":\"Ida\",\"language\":\"de\"}")
                .expect(200);

        users.next();
        users.button("Save").click();

        expect(page.getByText("Someone else changed this person in the meantime."))
                .isVisible();
        expect(page.locator(".alert.warn")).containsText("Language: was nothing, is now German");
        expect(users.button("Save")).isDisabled();
        expect(users.button("Take theirs: Ida")).isVisible();
        EveryMode.look(page, "user-conflict");
        users.button("Keep mine: Augusta").click();
        users.button("Save").click();
        users.expectSaid("were saved");
        assertThat(users.stored(ada).path("firstName").asText()).isEqualTo("Augusta");
        assertThat(users.stored(ada).path("language").asText()).isEqualTo("de");
    }

    @Test
    void whatWasTypedSurvivesAReloadAndALostNetwork() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.open("/" + ada.id() + "/edit?step=organizations");
        expect(page.getByLabel("Role in " + acme + " Inc")).isVisible();
        page.getByLabel("Role in " + acme + " Inc").selectOption("org-publisher");

        page.reload();
        expect(page.getByText("We restored what you typed before.")).isVisible();
        expect(page.getByLabel("Role in " + acme + " Inc")).hasValue("org-publisher");
        page.route("**/api/**", route -> route.abort());
        users.button("Save").click();
        expect(page.locator(".alert.bad")).isVisible();
        expect(page.getByLabel("Role in " + acme + " Inc")).hasValue("org-publisher");
        page.unroute("**/api/**");
        users.button("Save").click();

        users.expectSaid("were saved");
        assertThat(users.organizations.roles(ada.address())).containsEntry(acme, "org-publisher");
    }

    @Test
    void aRefusedFieldSaysWhyInItsPlace() {
        Somebody ada = users.member("Ada", acme, "developer");
        Somebody ben = users.member("Ben", acme, "developer");
        users.open("/" + ada.id() + "/edit");
        page.getByLabel("E-mail").fill(ben.address());
        users.next();

        users.button("Save").click();

        expect(page.getByLabel("E-mail")).hasAttribute("aria-invalid", "true");
        expect(page.getByLabel("E-mail")).isFocused();
        expect(page.locator("#edit-email-error")).isVisible();
    }
}
