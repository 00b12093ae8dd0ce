// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How somebody whom a portal admin adds gets in: by a link, now or later, or with a password. */
@Tag("console")
@PortalTest
final class AddUserAccessConsoleIT {
    private static final String NOTIFY = "Notify user";

    private final PortalRealm realm;
    private final People people;
    private final Invitees invitees;
    private final UsersPage users;
    private final Page page;
    private final String acme;
    private final String address = People.newAddress();

    AddUserAccessConsoleIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.users = new UsersPage(realm, page);
        this.page = page;
        this.acme = users.organization();
    }

    @Test // T9, T10, T11, T14
    void eitherALinkOrAPassword() {
        users.open("/new");
        users.fillPerson("Org user", address);
        users.pick("Organization", acme + " Inc");

        expect(page.locator("#new-password")).isDisabled();
        page.getByLabel(NOTIFY).uncheck();
        page.locator("#new-password").fill("weak");
        expect(page.getByLabel(NOTIFY)).isDisabled();
        expect(page.locator("#new-notify-why")).containsText("there is nothing to activate");
        expect(page.getByLabel("User must change the password at the first sign-in"))
                .isChecked();
        users.button("Create user").click();
        expect(page.locator("#new-password")).hasAttribute("aria-invalid", "true");
        assertThat(people.exists(address)).isFalse();
        page.locator("#new-password").fill(People.PASSWORD);
        users.button("Create user").click();

        users.expectSaid("Grace Hopper was added and can sign in with the password.");
        expect(users.drawer().locator(".badge").first()).hasText("Not activated yet");
        expect(users.button("Send activation email")).isDisabled();
        expect(page.locator("#users-next-why")).containsText("has a password");
        var browser = realm.browser();
        String next = people.signIn(browser, address, People.PASSWORD).header("Location");
        assertThat(browser.followRedirects(true).get(next).text()).contains("Choose a password");
    }

    @Test // L18, L20
    void withoutAMailTheLinkIsSentLater() {
        users.open("/new");
        users.fillPerson("Org user", address);
        users.pick("Organization", acme + " Inc");
        page.getByLabel(NOTIFY).uncheck();
        users.button("Create user without mail").click();

        users.expectSaid("No mail was sent.");
        expect(users.drawer().locator(".badge").first()).hasText("Not activated yet");
        users.drawer().locator(".bar > button").click();
        users.moreOptions(new Somebody(users.listed(address).path("id").asText(), address))
                .entry("Send activation email")
                .click();
        users.expectSaid("A new link is on its way to " + address);
        assertThat(invitees.mail(address).link()).isNotBlank();
    }

    /** As the setting invitationMail says, until the reader says otherwise. */
    @Test // L18
    void theMailIsNotTickedWhereTheRealmSendsNone() {
        realm.as(People.ADMIN).put("settings", "{\"invitationMail\":\"off\"}").expect(200);
        try {
            users.open("/new");
            users.fillPerson("Org user", address);
            users.pick("Organization", acme + " Inc");
            expect(page.getByLabel(NOTIFY)).not().isChecked();
            expect(users.button("Create user without mail")).isVisible();
            page.getByLabel(NOTIFY).check();
            users.button("Create user and send link").click();
            // where the page goes by itself, and not from what is opened next
            users.expectSaid("The invitation is on its way to " + address);
            assertThat(invitees.mail(address).link()).isNotBlank();

            users.console.go("users/import");
            expect(page.locator("#csv-notify")).not().isChecked();
            page.locator("#csv-text").evaluate("e => e.closest('details').open = true");
            page.locator("#csv-text")
                    .fill("email,firstName,lastName,organization\n" + People.newAddress() + ",A,B," + acme);
            users.button("Preview").click();
            expect(page.locator("#csv-summary")).hasText("1 person will be invited");
            expect(page.getByText("Nobody gets a mail")).isVisible();
        } finally {
            realm.as(People.ADMIN)
                    .put("settings", "{\"invitationMail\":\"on\"}")
                    .expect(200);
        }
    }

    @Test // B10
    void whoHasAnAccountIsAskedToJoin() {
        Somebody ada = users.person("Ada");
        users.open("/new");
        users.fillPerson("Org user", address);
        users.button("Back").click();
        page.getByLabel("E-mail").fill(ada.address());
        users.next();
        users.pick("Organization", acme + " Inc");
        users.button("Create user and send link").click();

        users.expectSaid("already has an account");
        assertThat(page.url()).contains("/users/" + ada.id());
        assertThat(Invitees.joinLink(invitees.joinMail(ada.address()))).isNotBlank();
    }

    @Test // L13
    void whoTypesAtOnceInTheNextStepLosesNothing() {
        users.open("/new");
        page.evaluate("() => { window.held = []; window.requestAnimationFrame = (frame) => window.held.push(frame); }");
        users.fillPerson("Org user", address);
        Locator organization = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Organization"));
        organization.fill("ac");
        page.evaluate(
                "async () => { window.held.forEach((frame) => frame()); await new Promise((done) => setTimeout(done)); }");

        expect(organization).isFocused();
        expect(organization).hasValue("ac");
    }
}
