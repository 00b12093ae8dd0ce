// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.BrokeredRealm;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RoleMapper;
import io.devportal.keycloak.it.harness.Await;
import io.devportal.keycloak.it.harness.Directory;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One person beside the list: what is known of them, and what is done about it. */
@Tag("console")
@PortalTest
final class UserDrawerConsoleIT {
    private final PortalRealm realm;
    private final Mailbox mailbox;
    private final People people;
    private final UsersPage users;
    private final Page page;
    private final String acme;

    UserDrawerConsoleIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.mailbox = mailbox;
        this.people = new People(realm, mailbox);
        this.users = new UsersPage(realm, page);
        this.page = page;
        this.acme = users.organization();
    }

    @Test // T17
    void whoWaitsIsActivatedFromTheirDetails() {
        people.settings("manual", "sign-up");
        String address = People.newAddress();
        people.signUp(address);
        users.open("/" + people.userId(address));

        users.button("Activate developer").click();

        users.expectSaid("can sign in now");
        expect(users.drawer().locator(".badge").first()).hasText("Active");
        assertThat(people.signIn(address, People.PASSWORD).header("Location")).contains("code=");
    }

    @Test // G23, L39
    void organizationsAndRolesChangeAtOnceAndCanBeTakenBack() {
        String globex = users.organization();
        Somebody ada = users.member("Ada", acme, "developer");
        users.open("/" + ada.id());

        page.getByLabel("Role in " + acme + " Inc").selectOption("org-admin");
        users.expectSaid("is now Org admin of " + acme + " Inc");
        assertThat(users.organizations.roles(ada.address())).containsEntry(acme, "org-admin");
        users.undo();
        expect(page.getByLabel("Role in " + acme + " Inc")).hasValue("developer");

        users.pick("Add to an organization", globex + " Inc");
        users.button("Add to " + globex + " Inc").click();
        expect(page.getByLabel("Role in " + globex + " Inc")).hasValue("developer");
        users.button("Remove from " + acme + " Inc").click();
        expect(page.getByLabel("Role in " + acme + " Inc")).hasCount(0);
        assertThat(users.organizations.roles(ada.address())).containsOnlyKeys(globex);

        users.organizations.grant(ada.address(), globex, "org-publisher");
        page.getByLabel("Role in " + globex + " Inc").selectOption("org-admin");
        expect(users.drawer()).containsText("was “Developer”, is now “Org publisher”.");
        assertThat(users.organizations.roles(ada.address())).containsEntry(globex, "org-publisher");
        users.button("Keep “Org publisher”").click();
        expect(page.getByLabel("Role in " + globex + " Inc")).hasValue("org-publisher");
        assertThat(users.console.complaints()).isEmpty();
    }

    @Test // L41
    void theLastOrganizationStays() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.open("/" + ada.id());

        expect(page.getByLabel("Role in " + acme + " Inc")).isVisible();
        expect(users.button("Remove from " + acme + " Inc")).hasCount(0);
        expect(users.drawer().locator("portal-person-places")).containsText("without an organization");
        users.console.open("users/" + ada.id() + "/edit?step=organizations");
        expect(users.button("Remove from " + acme + " Inc")).isDisabled();
        expect(page.getByText("This is their last organization")).isVisible();
    }

    @Test // L30, L32, L33, L45
    void whomAnIdentityProviderBroughtIsReadOnlyWithTheReason() throws Exception {
        try (BrokeredRealm brokered = new BrokeredRealm(realm)) {
            brokered.provider(RoleMapper.oidc().allowingAny());
            brokered.authorizationType("portal");
            brokered.person.says("[]").signsIn(BrokeredRealm.ALIAS);
            String id = people.userId(brokered.person.address());
            users.open("/" + id + "/edit");

            expect(page.getByText("Read only.")).isVisible();
            expect(page.locator("form input:enabled:not([readonly]), form select:enabled"))
                    .hasCount(0);
            expect(page.locator(".steps li").last()).hasText("Select organization and role");
            EveryMode.look(page, "user-identity-provider");
            users.next();
            users.pick("Add to an organization", "acme");
            users.button("Save").click();
            users.expectSaid("were saved");
            assertThat(brokered.roles()).containsEntry("acme", "developer");

            brokered.authorizationType("identity-provider");
            page.reload();
            expect(page.getByLabel("Role in acme Inc")).isDisabled();
            expect(users.drawer().locator("portal-person-places")).containsText("identity provider sets");
            expect(page.getByLabel("Add to an organization")).hasCount(0);
        }
    }

    /** A directory that lets nobody change it: all but organizations and roles. */
    @Test // L30
    void whomADirectoryKeepsIsReadOnlyWithTheReason(Directory directory) {
        String address = People.newAddress();
        directory.person(address, People.PASSWORD);
        directory.connect(Map.of());
        String id = users.organizations.userId(address);
        users.open("/" + id + "/edit");

        expect(page.getByText("Read only.")).isVisible();
        expect(page.locator(".alert").first()).containsText("globex directory");
        expect(page.locator("form input:enabled:not([readonly]), form select:enabled"))
                .hasCount(0);
        users.next();
        users.pick("Add to an organization", acme + " Inc");
        users.button("Save").click();
        users.expectSaid("were saved");
        assertThat(users.organizations.roles(address)).containsEntry(acme, "developer");
        expect(users.drawer()).containsText("globex directory");
        expect(users.button("Disable")).hasCount(0);
        assertThat(users.console.complaints()).isEmpty();
    }

    @Test // L37
    void aPublisherIsOneOfTwoAndNothingElse() {
        Somebody otto = users.person("Otto");
        new GlobalRole("api-owner").grant(realm, otto.id());
        users.open("/" + otto.id() + "?kind=publishers");

        Locator role = page.getByLabel("Role in the whole portal");
        expect(role.locator("option")).hasCount(2);
        expect(page.getByLabel("Add to an organization")).hasCount(0);
        role.selectOption("portal-admin");
        users.expectSaid("is now Portal admin");
        assertThat(users.stored(otto).path("roles").toString()).contains("portal-admin");
        users.undo();
        expect(role).hasValue("api-owner");
    }

    @Test
    void anAccountIsRemovedOnceTheConsequenceIsConfirmed() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.open("/" + ada.id() + "?search=" + users.family);
        expect(users.row(ada)).isVisible();
        users.drawer().locator("portal-menu > div > button").click();
        users.entry("Remove account").click();

        expect(page.locator("dialog[open]")).containsText("is gone for good");
        page.locator("dialog[open] button")
                .filter(new Locator.FilterOptions().setHasText("Cancel"))
                .click();
        assertThat(people.exists(ada.address())).isTrue();
        users.drawer().locator("portal-menu > div > button").click();
        users.entry("Remove account").click();
        page.locator("dialog[open] .danger").click();

        users.expectSaid("was removed");
        expect(users.drawer()).hasCount(0);
        assertThat(people.exists(ada.address())).isFalse();
    }

    @Test // L20, T13
    void anInvitationIsSentAgainAndWithdrawn() {
        Invitees invitees = new Invitees(realm, mailbox);
        String address = People.newAddress();
        String id = invitees.invite(invitees.orgUser(address, acme, "org-admin", ",\"notify\":false"))
                .path("userId")
                .asText();
        users.open("/" + id);

        expect(users.drawer().locator(".badge").first()).hasText("Not activated yet");
        expect(users.drawer().locator("portal-person-invitations")).containsText("Not sent yet.");
        expect(users.drawer().locator("portal-person-diagnosis")).containsText("No activation link was sent.");
        EveryMode.look(page, "user-invited");
        users.button("Send activation email").click();
        users.expectSaid("A new link is on its way to " + address);
        assertThat(invitees.mail(address).link()).isNotBlank();
        users.button("Withdraw").click();
        page.locator("dialog[open] .danger").click();

        users.expectSaid("was withdrawn");
        Await.until("the account is gone", () -> !people.exists(address));
    }
}
