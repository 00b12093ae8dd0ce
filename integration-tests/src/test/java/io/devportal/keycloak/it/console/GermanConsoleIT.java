// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static io.devportal.keycloak.it.console.Queue.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.devportal.keycloak.it.console.UsersPage.Somebody;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** Every view of the console in German: none of its texts is the English one, and none of the server's sentences comes through. */
@Tag("console")
@PortalTest
final class GermanConsoleIT {
    private final PortalRealm realm;
    private final People people;
    private final Invitees invitees;
    private final UsersPage users;
    private final Queue queue;
    private final Page page;
    private final Set<String> found = new LinkedHashSet<>();

    GermanConsoleIT(PortalRealm realm, Mailbox mailbox, Browser browser) {
        this.realm = realm;
        this.people = new People(realm, mailbox);
        this.invitees = new Invitees(realm, mailbox);
        this.page = browser.newPerson(options -> options.setLocale("de-DE"));
        this.users = new UsersPage(realm, page);
        this.queue = new Queue(realm, people, page);
    }

    private void look(String path, EnglishTexts english) {
        List<String> texts = EnglishTexts.visible(page);
        assertThat(texts).as("texts of " + path).contains("Abmelden");
        english.among(texts).forEach(text -> found.add(path + ": " + text));
    }

    private void open(String path, EnglishTexts english) {
        users.console.go(path);
        look(path, english);
    }

    @Test
    void everyViewSpeaksTheReadersLanguage() throws IOException {
        EnglishTexts english = EnglishTexts.read();
        people.settings("manual", "account-setup");
        new Organizations(realm).askedAtSignUp("optional");
        String acme = users.organizations.create();
        Somebody ada = users.member("Ada", acme, "org-admin");
        Somebody owner = users.person("Otto");
        new GlobalRole("api-owner").grant(realm, owner.id());
        String invited = People.newAddress();
        invitees.invite(invitees.developer(invited, acme));
        String waits = queue.asks("Ana", "Harborlight " + queue.domain);
        String rejected = queue.asks("Ben");
        people.reject(queue.address("Ben"), "Nur Partner").expect(200);
        String approved = queue.asks("Cem");
        people.approve(queue.address("Cem")).expect(200);
        people.setEnabled(ada.address(), false);
        withoutMailServer();

        page.navigate(users.console.url("requests"));
        new Console(realm, page).fillIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        expect(page.locator("h1")).hasText("Anfragen");
        expect(page.locator(".strip")).containsText("Kein Mailserver");
        String organization = users.organizations.id(acme);
        for (String path : List.of(
                "requests",
                "requests/" + waits,
                "requests/" + approved,
                "requests/" + rejected,
                "requests?tab=approved",
                "requests?tab=rejected",
                "users",
                "users?kind=publishers",
                "users?tab=invitations",
                "users/" + ada.id(),
                "users/" + owner.id(),
                "users/" + waits,
                "users/" + approved,
                "users/" + people.userId(People.ADMIN),
                "users/" + people.userId(invited),
                "users/" + ada.id() + "/edit",
                "users/" + ada.id() + "/edit?step=organizations",
                "users/" + owner.id() + "/edit",
                "users/new",
                "users/new?step=person",
                "users/import",
                "users/no-id",
                "organizations",
                "organizations/new",
                "organizations/" + organization,
                "organizations/" + organization + "?tab=invitations",
                "organizations/" + organization + "/edit",
                "mails",
                "mails?tab=failed",
                "settings/sign-up",
                "settings/presets?preset=tyk",
                "settings/presets?preset=gravitee",
                "settings/presets?preset=layer7",
                "settings/domains",
                "settings/mail-server",
                "settings/identity-providers",
                "settings/reasons",
                "settings/limits",
                "settings/mails",
                "settings/health",
                "nowhere")) {
            open(path, english);
        }
        page.keyboard().press("?");
        look("keys", english);

        assertThat(found).isEmpty();
    }

    /** What the server has against a file, a line and a field. */
    @Test // B19
    void whatIsWrongIsSaidInTheReadersLanguage() throws IOException {
        EnglishTexts english = EnglishTexts.read();
        page.navigate(users.console.url("users/import"));
        new Console(realm, page).fillIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        choose("email,firstName,lastName,organization,shoe size\nada@acme.example,Ada,Lovelace,acme,38\n");
        expect(page.locator("main"))
                .containsText("Die erste Zeile nennt eine Spalte, die unbekannt oder doppelt ist: „shoe size“.");
        look("heading", english);
        choose("PK\u0003\u0004 as Excel\nkeeps it\n");
        expect(page.locator("main")).containsText("Das ist eine Arbeitsmappe und keine CSV-Datei.");
        choose("email,firstName,lastName,organization,role\nnirgendwo,Ada,Lovelace,nirgends,owner\n");
        expect(page.locator("tbody")).containsText("Geben Sie eine E-Mail-Adresse ein");
        expect(page.locator("tbody")).containsText("Nehmen Sie eines davon: org-admin, org-publisher, developer.");
        look("line", english);

        open("organizations/new", english);
        page.fill("#organization-name", RandomNames.name());
        page.fill("#organization-domains", "nirgends");
        page.click("[form=organization-form]");
        expect(page.locator("#organization-domains-error")).hasText("Geben Sie eine Domain wie example.com ein.");
        assertThat(found).isEmpty();
    }

    /** With the delimiter that Excel expects in that language, as the template for invitations has it. */
    @Test // B16, B19
    void aListIsTakenAwayForASpreadsheetInTheReadersLanguage() throws IOException {
        Somebody ada = users.person("Ada");
        page.navigate(users.console.url("users?search=" + users.family));
        new Console(realm, page).fillIn(People.ADMIN, PortalRealm.DEMO_PASSWORD);
        expect(users.row(ada)).isVisible();

        Download file =
                page.waitForDownload(() -> users.button("CSV exportieren").click());

        assertThat(Files.readString(file.path()))
                .startsWith("\uFEFF\"id\";\"username\";")
                .contains("\";\"" + ada.address() + "\";");
    }

    private void choose(String file) {
        page.setInputFiles("#csv-file", new FilePayload("team.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    private void withoutMailServer() {
        RealmRepresentation update = new RealmRepresentation();
        update.setSmtpServer(Map.of());
        realm.admin().update(update);
    }
}
