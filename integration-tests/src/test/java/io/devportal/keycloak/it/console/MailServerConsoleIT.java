// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.devportal.keycloak.it.dsl.Console;
import io.devportal.keycloak.it.dsl.GlobalRole;
import io.devportal.keycloak.it.dsl.Organizations;
import io.devportal.keycloak.it.dsl.People;
import io.devportal.keycloak.it.dsl.RealmAdministration;
import io.devportal.keycloak.it.harness.Accessibility;
import io.devportal.keycloak.it.harness.Browser;
import io.devportal.keycloak.it.harness.Mailbox;
import io.devportal.keycloak.it.harness.PortalRealm;
import io.devportal.keycloak.it.harness.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/** The mail server in the console, and what is said when there is none. */
@Tag("console")
@PortalTest
final class MailServerConsoleIT {
    private final PortalRealm realm;
    private final Page page;
    private final Mailbox mailbox;
    private final Console console;

    MailServerConsoleIT(PortalRealm realm, Browser browser, Mailbox mailbox) {
        this.realm = realm;
        this.page = browser.page();
        this.mailbox = mailbox;
        this.console = new Console(realm, page);
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test // G6
    void theMailServerIsReadOnlyWithAReasonAndTried() {
        console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "settings/mail-server");
        assertThat(page.locator(".alert").first()).containsText("This also needs the role manage-realm");
        assertThat(page.locator("#mail-server-host")).hasAttribute("readonly", "");
        press("Send test mail");

        assertThat(page.getByText("The mail server accepted the mail.").first()).isVisible();
        mailbox.awaitMail(People.ADMIN, "Test mail");
    }

    @Test // G6
    void whoManagesTheRealmChangesIt() {
        Organizations organizations = new Organizations(realm);
        String address = organizations.newPerson();
        String id = organizations.userId(address);
        new GlobalRole("portal-admin").grant(realm, id);
        new RealmAdministration(realm).grant(id, "manage-realm");
        console.signIn(address, People.PASSWORD, "settings/mail-server");
        String host = page.locator("#mail-server-host").inputValue();
        page.fill("#mail-server-host", "");
        page.fill("#mail-server-fromDisplayName", "Acme <b>");
        press("Save");
        assertThat(page.locator("#mail-server-host-error")).hasText("Enter the host of the mail server.");
        page.fill("#mail-server-host", host);
        press("Save");
        assertThat(page.getByText("Saved. Changes apply from now on.").first()).isVisible();

        assertThat(realm.admin().toRepresentation().getSmtpServer()).containsEntry("fromDisplayName", "Acme <b>");
        Accessibility.check(page);
    }

    /** Above every view, until it is mended or put aside. */
    @Test // G5
    void whatKeepsThePortalFromWorkingIsSaidWithTheWayToMendIt() {
        RealmRepresentation update = new RealmRepresentation();
        Map<String, String> before = realm.admin().toRepresentation().getSmtpServer();
        update.setSmtpServer(Map.of());
        realm.admin().update(update);
        try {
            console.signIn(People.ADMIN, PortalRealm.DEMO_PASSWORD, "settings/domains");
            assertThat(page.locator(".strip")).containsText("Mail not configured");
            Accessibility.check(page);
            page.locator(".strip a", new Page.LocatorOptions().setHasText("Enter a mail server"))
                    .click();
            assertThat(page).hasURL(console.url("settings/mail-server"));
            page.locator(".strip button").click();
            assertThat(page.locator(".strip")).hasCount(0);
            console.open("settings/health");
            assertThat(page.locator(".strip")).hasCount(0);
            assertThat(page.locator("h3").first()).hasText("Mail not configured");
        } finally {
            update.setSmtpServer(before);
            realm.admin().update(update);
        }
    }
}
