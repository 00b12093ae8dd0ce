// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The list of people: found, filtered, taken away. */
@Tag("console")
@PortalTest
final class UsersConsoleIT {
    private final PortalRealm realm;
    private final People people;
    private final UsersPage users;
    private final Page page;
    private final String acme;

    UsersConsoleIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.users = new UsersPage(realm, page);
        this.page = page;
        this.acme = users.organization();
    }

    @Test // L24
    void theSearchBeginsWithTheThirdCharacterAndMarksWhatItFound() {
        Somebody robert = users.member("Robert", acme, "developer");
        users.open("");
        expect(page.locator("tbody a.name").first()).isVisible();
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/api/users?")) {
                asked.add(request.url());
            }
        });

        page.keyboard().press("/");
        page.keyboard().type(users.family.substring(0, 2));
        expect(page.getByText("Type at least 3 letters to search")).isVisible();
        assertThat(asked).isEmpty();
        // at once: who types slowly searches for less before
        page.keyboard().insertText(users.family.substring(2));

        expect(users.row(robert).locator("mark")).hasText(users.family);
        assertThat(asked).isNotEmpty().allMatch(url -> url.contains("search=" + users.family));
        PlaywrightAssertions.assertThat(page)
                .hasURL(Pattern.compile(".*[?&]search=" + users.family + ".*"), new PageAssertions.HasURLOptions());
        page.reload();
        expect(users.row(robert)).isVisible();
        assertThat(page.inputValue("#users-search")).isEqualTo(users.family);
        assertThat(users.console.complaints()).isEmpty();
    }

    @Test // G20, L45
    void publishersAndDevelopersHaveTabsOfTheirOwn() {
        Somebody developer = users.member("Dana", acme, "developer");
        Somebody owner = users.person("Otto");
        new GlobalRole("api-owner").grant(realm, owner.id());
        users.openFamily();

        expect(users.row(developer)).containsText("Developer");
        expect(users.row(owner)).hasCount(0);
        page.locator(".tabs a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Publishers"))
                .click();
        expect(users.row(owner)).containsText("API owner");
        expect(users.row(developer)).hasCount(0);
    }

    @Test // T16
    void whoSignedUpStandsInTheListAsInactive() {
        people.settings("manual", "account-setup");
        String address = People.newAddress();
        people.signUp(address);
        Somebody waiting = new Somebody(people.userId(address), address);

        users.open("?state=PENDING_APPROVAL&search=" + address.substring(0, 12));

        expect(users.row(waiting)).containsText("Waiting for approval");
        expect(page.locator(".chip")).containsText("State: Waiting for approval");
        page.locator(".chip button").click();
        PlaywrightAssertions.assertThat(page).not().hasURL(Pattern.compile(".*state=.*"));
    }

    @Test // G21
    void aRowOpensTheDetailsAndTheKeyboardDoesToo() {
        Somebody ada = users.member("Ada", acme, "developer");
        Somebody ben = users.member("Ben", acme, "developer");
        users.openFamily();
        expect(users.row(ben)).isVisible();

        users.row(ada).locator("td").nth(2).click();
        expect(users.drawer().locator("h2")).hasText("Ada " + users.family);
        assertThat(page.url()).contains("/portal/users/" + ada.id() + "?search=" + users.family);
        page.keyboard().press("Escape");
        expect(users.drawer()).hasCount(0);
        expect(users.row(ada).locator("a.name")).isFocused();

        page.keyboard().press("k");
        page.keyboard().press("Enter");
        expect(users.drawer()).isVisible();
        String first = page.url();
        page.keyboard().press("j");
        PlaywrightAssertions.assertThat(page).not().hasURL(first);
        page.goBack();
        expect(users.drawer()).hasCount(0);
        assertThat(users.console.complaints()).isEmpty();
    }

    @Test // L4
    void underSingleSignOnNobodyIsAddedHere() {
        realm.as(People.ADMIN).put("settings", "{\"ssoManaged\":\"on\"}").expect(200);
        try {
            users.open("");

            expect(page.getByText("You cannot add people here.")).isVisible();
            expect(page.getByText("Add user", new Page.GetByTextOptions().setExact(true)))
                    .hasCount(0);
            page.keyboard().press("n");
            assertThat(page.url()).doesNotContain("users/new");
        } finally {
            realm.as(People.ADMIN).put("settings", "{\"ssoManaged\":\"off\"}").expect(200);
        }
    }

    @Test
    void theListIsTakenAwayAsItIsFiltered() throws Exception {
        Somebody ada = users.member("Ada", acme, "developer");
        users.openFamily();
        expect(users.row(ada)).isVisible();

        var file = page.waitForDownload(() -> users.button("Export CSV").click());

        String text = Files.readString(file.path(), StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2);
        assertThat(text).contains(ada.address());
    }

    @Test // E-32
    void whatAnOrganizationIsCalledIsText() {
        String alias = Organizations.newAlias();
        String name = "<img src=x onerror=window.hacked=1> " + alias;
        users.organizations.create(alias, name, Map.of());
        Somebody eve = users.member("Eve", alias, "developer");
        users.openFamily();

        expect(users.row(eve)).containsText(name);
        users.row(eve).locator("a.name").click();
        expect(users.drawer()).containsText("Role in " + name);
        Browser.phone(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth > innerWidth"))
                .isEqualTo(false);
        assertThat(page.evaluate("() => [window.hacked, document.querySelectorAll('img').length].join()"))
                .isEqualTo(",0");
        assertThat(users.console.complaints()).isEmpty();
    }

    /** Empty, loading and failed, each as a page that one can go on from. */
    @Test // B20
    void everyStateOfTheListIsAPage() {
        Somebody ada = users.member("Ada", acme, "developer");
        users.openFamily();
        expect(users.row(ada)).isVisible();
        EveryMode.look(page, "users");

        page.fill("#users-search", "nobody-is-called-this");
        expect(page.locator(".empty h2")).hasText("Nobody matches");
        EveryMode.look(page, "users-nobody");
        page.route("**/api/users?**", route -> route.abort());
        users.button("Clear search and filters").click();
        expect(page.locator(".empty h2")).hasText("No connection");
        EveryMode.look(page, "users-offline");
        page.unroute("**/api/users?**");
        users.button("Try again").click();
        expect(page.locator("tbody tr").first()).isVisible();
    }
}
