// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.gallery.Pictures;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Pictures of every view of the console, for the gallery: part of {@code -Pgallery} only, as its name does not end like a test's. */
@PortalTest
final class ConsoleGallery {
    private static final List<String> LANGUAGES = List.of("en", "ar");
    /** Addresses in the menu and in the tabs of the settings. */
    private static final String LEADS_TO =
            "() => [...document.querySelectorAll('nav a[href]')].map(({ pathname }) => pathname.replace(/.*\\/portal\\//, ''))";

    private static final String NOTHING_IS_ON_ITS_WAY = "() => !document.querySelector('.skeleton, [aria-busy=true]')";

    private final PortalRealm realm;
    private final People people;
    private final Browser browser;
    private final Invitees invitees;
    private final UsersPage users;

    ConsoleGallery(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.browser = browser;
        this.invitees = new Invitees(realm, mailbox);
        this.users = new UsersPage(realm, browser.page());
    }

    @Test
    void everyView() {
        Map<String, String> views = views();
        for (String language : LANGUAGES) {
            Page page = browser.newPerson(options -> options.setLocale(language));
            UsersPage seen = new UsersPage(realm, page);
            seen.open("");
            views.forEach((path, name) -> {
                page.setViewportSize(1280, 900);
                seen.console.go(path);
                page.waitForFunction(NOTHING_IS_ON_ITS_WAY);
                page.evaluate("() => scrollTo(0, 0)");
                leadsNowhereElse(page, views);
                new Pictures("console").take(page, name, language);
            });
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        }
    }

    private static void leadsNowhereElse(Page page, Map<String, String> views) {
        List<?> shown = (List<?>) page.evaluate(LEADS_TO);
        assertThat(shown).isNotEmpty().allSatisfy(path -> assertThat(views.keySet())
                .anyMatch(known -> known.equals(path) || known.startsWith(path + "?") || known.startsWith(path + "/")));
    }

    /** Names of pictures by address. */
    private Map<String, String> views() {
        String acme = organization("{\"name\":\"Acme\",\"accountPlan\":\"gold\",\"domains\":[\"acme.example\"]}");
        UsersPage.Somebody priya = users.member("Priya", "Acme", "org-admin");
        users.member("Robert", "Acme", "developer");
        String grace = invitees.invite(invitees.developer("grace@acme.example", "Acme"))
                .path("userId")
                .asText();
        organization("{\"name\":\"Kitesail\",\"ssoManaged\":true}");
        String request = people.waiting();
        people.waiting();
        Map<String, String> views = new TreeMap<>();
        views.put("requests", "requests");
        views.put("requests/" + request, "request");
        views.put("users", "users");
        views.put("users?kind=publishers", "publishers");
        views.put("users/new", "user-new");
        views.put("users/import", "users-import");
        views.put("users/" + priya.id(), "user");
        views.put("users/" + priya.id() + "/edit", "user-edit");
        views.put("users/" + grace, "user-invited");
        views.put("organizations", "organizations");
        views.put("organizations/" + acme, "organization");
        views.put("organizations/" + acme + "?tab=invitations", "organization-invitations");
        views.put("organizations/" + acme + "/edit", "organization-edit");
        views.put("mails", "mails");
        views.put("mails?tab=sent", "mails-sent");
        for (String section : new String[] {
            "sign-up",
            "look",
            "presets",
            "domains",
            "mails",
            "mail-server",
            "limits",
            "identity-providers",
            "reasons",
            "health"
        }) {
            views.put("settings/" + section, "settings-" + section);
        }
        views.put("nowhere", "not-found");
        return views;
    }

    private String organization(String json) {
        return realm.as(People.ADMIN)
                .post("organizations", json)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }
}
