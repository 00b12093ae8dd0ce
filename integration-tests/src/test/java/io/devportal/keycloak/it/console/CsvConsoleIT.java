// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.Invitees;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many people invited from a file, in the console. */
@Tag("console")
@PortalTest
final class CsvConsoleIT {
    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private final PortalRealm realm;
    private final Browser browser;
    private final Page page;
    private final Console console;
    private final Organizations organizations;
    private final Invitees invitees;
    private final Mailbox mailbox;

    CsvConsoleIT(PortalRealm realm, Browser browser, Mailbox mailbox) {
        this.realm = realm;
        this.browser = browser;
        this.page = browser.page();
        this.console = new Console(realm, page);
        this.organizations = new Organizations(realm);
        this.invitees = new Invitees(realm, mailbox);
        this.mailbox = mailbox;
    }

    private void choose(byte[] content) {
        page.setInputFiles("#csv-file", new FilePayload("team.csv", "text/csv", content));
    }

    /** As from a folder of the desktop. */
    private void drop(byte[] content) {
        page.evaluate(
                """
                text => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File([text], 'team.csv', { type: 'text/csv' }));
                  document.querySelector('[for=csv-file]')
                    .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
                }""",
                new String(content, StandardCharsets.UTF_8));
    }

    private void press(String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(button)).click();
    }

    /** As Excel writes "Unicode text". */
    @Test // B16, E-32
    void aFileIsSeenBeforeItIsCarriedOutAndWhatFailedIsTakenAlong() throws IOException {
        String alias = organizations.create();
        String ada = People.newAddress();
        String file = "email\tfirstName\tlastName\torganization\r\n" + ada + "\tÄda\tLovelace\t" + alias
                + "\r\nno address\t=1+1\t" + HOSTILE + "\t" + alias + "\r\n";
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "users/import");

        choose(("\uFEFF" + file).getBytes(StandardCharsets.UTF_16LE));

        assertThat(page.locator("#csv-summary")).hasText("1 person will be invited");
        assertThat(page.locator("tbody tr").nth(0)).containsText("Äda Lovelace");
        assertThat(page.locator("tbody tr").nth(1)).containsText(HOSTILE);
        assertThat(page.locator("tbody tr").nth(1)).containsText("Cannot be invited");
        assertThat(page.locator("tbody img")).hasCount(0);
        press("Invite 1 person");
        assertThat(page.locator("#csv-summary")).hasText("1 person was invited");
        mailbox.awaitMail(ada);
        Download download = page.waitForDownload(() -> press("Download what failed"));
        Path saved = download.path();
        assertThat(Files.readString(saved)).contains("\"'=1+1\"", "\"3\"").doesNotContain(ada);
        press("Choose another file");
        choose(Files.readAllBytes(saved));
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("=1+1");
        assertThat(page.locator("tbody")).not().containsText("'=1+1");
        assertThat(console.complaints()).isEmpty();
    }

    /** Who fills it in and brings it back is understood. */
    @Test // B16
    void theTemplateIsDownloadedAndTakenBack() throws IOException {
        String alias = organizations.create();
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "users/import");

        Download template = page.waitForDownload(() -> press("Download a template"));

        assertThat(template.suggestedFilename()).endsWith(".csv");
        String text = Files.readString(template.path());
        assertThat(text).contains("\"email\",\"firstName\",\"lastName\",\"organization\",\"role\",\"language\"");
        choose(text.replace("acme", alias)
                .replace("ada@example.com", People.newAddress())
                .getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#csv-summary")).hasText("1 person will be invited");
        assertThat(page.locator("tbody tr")).containsText("Ada Lovelace");
    }

    /** With the titles and the delimiter that a spreadsheet in that language has. */
    @Test // B16, B19
    void theTemplateSpeaksTheLanguageOfTheReader() throws IOException {
        String alias = organizations.create();
        Page german = browser.newPerson(options -> options.setLocale("de-DE"));
        new Console(realm, german).signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "users/import");

        Download template = german.waitForDownload(
                () -> german.locator("button", new Page.LocatorOptions().setHasText("Muster herunterladen"))
                        .click());

        String text = Files.readString(template.path());
        assertThat(text)
                .startsWith("\uFEFF\"E-Mail\";\"Vorname\";\"Nachname\";\"Organisation\";\"Rolle\";\"Sprache\"\r\n");
        byte[] filled = text.replace("acme", alias)
                .replace("ada@example.com", People.newAddress())
                .getBytes(StandardCharsets.UTF_8);
        german.setInputFiles("#csv-file", new FilePayload("team.csv", "text/csv", filled));
        assertThat(german.locator("#csv-summary")).hasText("1 Person wird eingeladen");
        assertThat(german.locator("tbody tr")).containsText("Ada Lovelace");
        assertThat(german.locator("tbody tr")).containsText(alias);
    }

    @Test // L3, B16
    void anOrgAdminPastesLinesForTheirOwnOrganizationOnly() {
        String own = organizations.create();
        String other = organizations.create();
        console.signIn(invitees.orgAdmin(own), People.PASSWORD, "users/import");
        page.locator("summary").click();
        page.fill(
                "#csv-text",
                "email;firstName;lastName;organization\n%s;A;B;%s\n%s;A;B;%s"
                        .formatted(People.newAddress(), own, People.newAddress(), other));
        press("Preview");

        assertThat(page.locator("#csv-summary")).hasText("1 person will be invited");
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("With errors"))
                .click();
        assertThat(page.locator("tbody tr")).hasCount(1);
        Browser.phone(page);
        Browser.dark(page);
        Accessibility.check(page);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    @Test // B16
    void tenThousandLinesAreRefusedOrDrawnInParts() {
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "users/import");

        choose(lines(10_001));
        assertThat(page.locator(".alert")).containsText("Split it into smaller files.");
        drop(lines(150));
        assertThat(page.locator("#csv-summary")).hasText("0 people will be invited");
        assertThat(page.locator("tbody tr")).hasCount(100);
        press("Show more");
        assertThat(page.locator("tbody tr")).hasCount(150);
    }

    /** Of an organization that is not there. */
    private static byte[] lines(int count) {
        StringBuilder lines = new StringBuilder("email,firstName,lastName,organization\n");
        for (int line = 0; line < count; line++) {
            lines.append("a").append(line).append("@globex.example,A,B,nowhere\n");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
