// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.UsersPage.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every view of the console, and every state of one, that no test about something else looks at. */
@Tag("console")
@PortalTest
final class ConsoleViewsIT {
    private static final String MAILS =
            """
            {"total":2,"hasMore":false,"mails":[
            {"id":"1","kind":"APPROVED_ACTIVATE","recipient":"robert@acme.example","status":"FAILED","attempts":5,
             "createdTimestamp":%1$d,"dueTimestamp":%1$d,"lastError":"MailConnectException: Connection refused"},
            {"id":"2","kind":"REJECTED","recipient":"zoe@kitesail.example","status":"FAILED","attempts":5,
             "createdTimestamp":%1$d,"dueTimestamp":%1$d,"lastError":"recipient_refused: 550 5.1.1 no such mailbox here"}]}""";

    private final PortalRealm realm;
    private final Page page;
    private final UsersPage users;
    private final Invitees invitees;

    ConsoleViewsIT(PortalRealm realm, Mailbox mailbox, Page page) {
        this.realm = realm;
        this.page = page;
        this.users = new UsersPage(realm, page);
        this.invitees = new Invitees(realm, mailbox);
    }

    private String organization(String json) {
        return realm.as(People.ADMIN)
                .post("organizations", json)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** With two people and an invitation. */
    private String acme() {
        String id = organization("{\"name\":\"Acme\",\"accountPlan\":\"gold\",\"domains\":[\"acme.example\"]}");
        users.member("Priya", "Acme", "org-admin");
        users.member("Robert", "Acme", "developer");
        invitees.invite(invitees.developer("grace@acme.example", "Acme"));
        organization("{\"name\":\"Kitesail\",\"ssoManaged\":true}");
        return id;
    }

    @Test // B20, E-32
    void everyViewIsForEverybody() {
        String acme = "organizations/" + acme();
        Map<String, String> views = new LinkedHashMap<>();
        views.put("requests", "requests-empty");
        views.put("users?kind=publishers", "publishers");
        views.put("organizations", "organizations");
        views.put(acme, "organization");
        views.put(acme + "?tab=invitations", "organization-invitations");
        views.put(acme + "/edit", "organization-edit");
        views.put("mails?tab=sent", "mails-sent");
        views.put("settings/sign-up", "settings-sign-up");
        views.put("settings/presets?preset=layer7", "settings-presets");
        views.put("settings/domains", "settings-domains");
        views.put("settings/mails", "settings-mails");
        views.put("settings/mail-server", "settings-mail-server");
        views.put("settings/limits", "settings-limits");
        views.put("settings/identity-providers", "settings-identity-providers");
        views.put("settings/reasons", "settings-reasons");
        views.put("settings/health", "settings-health");
        users.open("");

        views.forEach((path, name) -> {
            users.console.go(path);
            EveryMode.look(page, name);
        });
        manyPeopleFromAFile();
        assertThat(users.console.complaints()).isEmpty();
    }

    private void manyPeopleFromAFile() {
        users.console.go("users/import");
        EveryMode.look(page, "csv");
        String file = "email,firstName,lastName,organization,role\nada@acme.example,Ada,Lovelace,acme,developer\n"
                + "no address,Charles,Babbage,acme,developer\njan@acme.example,Jan,Tinbergen,Nowhere,owner\n";
        page.setInputFiles("#csv-file", new FilePayload("team.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        expect(page.locator("#csv-summary")).hasText("1 person will be invited");
        EveryMode.look(page, "csv-preview");
        page.locator("main .btn.primary").click();
        expect(page.locator("#csv-summary")).hasText("1 person was invited");
        EveryMode.look(page, "csv-result");
    }

    /** What is on its way, what has failed, who is out: each says what happens next. */
    @Test // B20
    void everyStateIsForEverybody() {
        users.open("");
        page.route("**/api/mails?**", route -> answer(route, 200, MAILS.formatted(System.currentTimeMillis())));
        users.console.go("mails?tab=failed");
        EveryMode.look(page, "mails-failed");
        page.keyboard().press("?");
        expect(page.locator("dialog[open]")).isVisible();
        EveryMode.look(page, "keys");
        page.keyboard().press("Escape");

        users.console.go("nowhere");
        EveryMode.look(page, "not-found");
        page.route(
                "**/api/organizations?**", route -> answer(route, 500, "{\"errorMessage\":\"The database is away.\"}"));
        users.console.go("organizations");
        EveryMode.look(page, "organizations-failed");
        page.route("**/api/organizations?**", route -> answer(route, 401, "{\"error\":\"unauthorized\"}"));
        users.console.go("organizations?search=acme");
        expect(page.locator(".notice")).isVisible();
        EveryMode.look(page, "signed-out");

        page.route("**/api/users?**", route -> {});
        page.navigate(users.console.url("users"));
        expect(page.locator("main .skeleton").first()).isVisible();
        EveryMode.look(page, "users-loading");
        page.context().setOffline(true);
        expect(page.locator(".offline")).isVisible();
        EveryMode.isWhole(page);
    }

    private static void answer(Route route, int status, String json) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(json));
    }

    @Test // L3, B20
    void anOrgAdminHasAnOrganization() {
        String alias = users.organizations.create("northwind", "Northwind Traders", Map.of());
        users.member("Lena", alias, "developer");
        users.openAs(users.member("Olga", alias, "org-admin"), "");
        users.console.go("organizations/" + users.organizations.id(alias));

        EveryMode.look(page, "organization-of-an-org-admin");
        users.console.go("users/import");
        EveryMode.isWhole(page);
    }

    /** What nobody may change here says why, and has nothing to press. */
    @Test // L4, L33, B20
    void whatIsReadOnlyIsForEverybody() {
        Somebody lena = users.member("Lena", users.organization(), "developer");
        realm.as(People.ADMIN).put("settings", "{\"ssoManaged\":\"on\"}").expect(200);
        try {
            users.open("");
            users.console.go("users/new");
            expect(page.locator("main .alert.lock")).isVisible();
            EveryMode.look(page, "add-read-only");
            users.console.go("users/import");
            expect(page.locator("main .alert.lock")).isVisible();
            Accessibility.check(page);
            users.console.go("users/" + lena.id() + "/edit");
            expect(page.locator("main .alert.lock")).isVisible();
            assertThat(page.locator("main .list :is(input, select):enabled:not([readonly])")
                            .count())
                    .isZero();
            EveryMode.look(page, "user-edit-read-only");
            users.console.go("users/" + lena.id());
            expect(page.locator("aside .alert.lock")).isVisible();
            EveryMode.look(page, "user-read-only");
        } finally {
            realm.as(People.ADMIN).put("settings", "{\"ssoManaged\":\"off\"}").expect(200);
        }
    }
}
